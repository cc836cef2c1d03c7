using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Lists in languages the texts are not in: their common words are known, those of the three go first.</summary>
public class OtherLanguageTests
{
    [Theory]
    [InlineData("Kundennummer;Vorname;Nachname;Telefonnummer;Straße;Ort\n1;Dana;Muster;+4930000001;Hauptstraße 1;Berlin\n2;Max;Probe;+4930000002;Ring 2;Bonn\n", "kunden.csv", "Contact")]
    [InlineData("Firmenname;Adresse;Telefon;USt-IdNr;Branche\nMuster GmbH;Ring 1;+4930000001;DE1;Handel\nProbe AG;Ring 2;+4930000002;DE2;Bau\n", "unternehmen.csv", "Company")]
    [InlineData("Produktname;Preis (€);Kategorie\nEckherd;450,00;Küche\nTisch;300,00;Büro\n", "produkte.csv", "Product")]
    [InlineData("id,empresa,contacto,etapa,importe_eur,responsable,cierre_previsto,probabilidad\n1,Muestra SA,Ana Ruiz,Propuesta,9000,Luis,2026-05-01,50\n2,Prueba SL,Luz Gil,Nuevo,4500,Luis,2026-06-01,10\n", "deals.csv", "Deal")]
    [InlineData("Número de orden;Fecha;Cliente;Dirección;Producto;Cantidad;Total\n100;2026-05-01;Ana Ruiz;Calle 1;Mesa;1;300\n101;2026-05-02;Luz Gil;Calle 2;Silla;2;200\n", "ventas.csv", "Order")]
    [InlineData("Nom;Prénom;Téléphone;Courriel;Société\nDupont;Anne;+33100000001;a@example.fr;Exemple SA\nMartin;Luc;+33100000002;l@example.fr;Essai SARL\n", "1.csv", "Contact")]
    [InlineData("Nome;E-mail;Telefone;Empresa;Cargo\nAna Souza;a@example.br;+5511000001;Exemplo;Diretora\nRui Lima;r@example.br;+5511000002;Teste;Gerente\n", "contatos.csv", "Contact")]
    [InlineData("Артикул;В наявності;Ціна\nA-1;4;4500\nA-2;0;300\n", "товари.csv", "Product")]
    [InlineData("ПІБ;Телефон;Електронна пошта;Посада\nОлена Приклад;+380500000001;o@example.ua;Директор\nІван Зразок;+380500000002;i@example.ua;Менеджер\n", "контакти.csv", "Contact")]
    [InlineData("Müşteri adı;Telefon;E-posta;Şehir\nAyşe Örnek;+905000000001;a@example.tr;İzmir\nAli Deneme;+905000000002;d@example.tr;Bursa\n", "müşteriler.csv", "Contact")]
    [InlineData("id_klienta;imie;nazwisko;nazwa_firmy;nip;adres\n1;Anna;Przykład;Wzór sp. z o.o.;5250000000;Długa 1\n2;Jan;Próbny;;;Krótka 2\n", "klienci.csv", "Contact")]
    [InlineData("Usługa;Cena\nMalowanie ścian;450\nMontaż okien;300\n", "cennik.csv", "Product")]
    [InlineData("id_zamowienia;data_zamowienia;id_klienta;kwota\n1;2026-05-01;7;450\n2;2026-05-02;8;300\n", "zamowienia.csv", "Order")]
    [InlineData("id_client;nume;oras;data_inscriere\n1;Ana Exemplu;Iasi;2026-05-01\n2;Ion Proba;Cluj;2026-05-02\n", "clienti.csv", "Contact")]
    [InlineData("id_produs;nume_produs;categorie;pret_unitar;stoc\n1;Masa;Mobila;450;4\n2;Scaun;Mobila;300;0\n", "produse.csv", "Product")]
    [InlineData("Cognome;Nome;Cellulare;Indirizzo e-mail;Azienda\nEsempi;Anna;+390000001;a@example.it;Prova srl\nProvati;Luca;+390000002;l@example.it;Saggio spa\n", "contatti.csv", "Contact")]
    [InlineData("Numero ordine;Data ordine;Cliente;Importo totale;Stato\n1;2026-05-01;Anna Esempi;450;spedito\n2;2026-05-02;Luca Provati;300;nuovo\n", "ordini.csv", "Order")]
    [InlineData("RAZON_SOCIAL;CORREO;CIUDAD\nMuestra SA;a@example.es;Lima\nPrueba SL;b@example.es;Cusco\n", "1.csv", "Company")]
    public void A_list_in_another_language_is_known_by_its_common_words(string text, string name, string entity)
    {
        var import = Imported.Text(text, name);
        Assert.Equal(entity, import.File.Entity);
        Assert.Equal(2, import.Records.Count);
    }

    [Theory]
    [InlineData("Kundennummer", "number", "client")]
    [InlineData("Fecha de creación", null, null)]
    [InlineData("Nombre del cliente", "fullName", null)]
    [InlineData("Client phone", "phone", "client")]
    [InlineData("Телефон клиента", "phone", "client")]
    public void The_head_stands_where_the_language_puts_it(string header, string? attribute, string? noun)
    {
        var meaning = HeaderReader.Read(header);
        Assert.Equal((attribute, noun), (meaning.Attribute, meaning.Noun));
    }
}
