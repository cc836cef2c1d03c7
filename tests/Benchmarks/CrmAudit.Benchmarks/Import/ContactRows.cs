using System.Globalization;

namespace CrmAudit.Benchmarks.Import;

/// <summary>Invented contacts with the columns of a Bitrix24 contact export, the same for the same seed.</summary>
internal sealed class ContactRows(int seed)
{
    private static readonly string[] LastNames = ["Ахметов", "Иванова", "Сериков", "Нұрланқызы", "Ким", "Абдрахманова", "Петров", "Жұмабаев", "Омаров", "Сидоренко", "Қасымов", "Тлеубергенова"];
    private static readonly string[] FirstNames = ["Айгуль", "Марат", "Ерлан", "Елена", "Динара", "Сергей", "Әсел", "Гүлнәр", "Тимур", "Ольга", "Нұрлан", "Виктория"];
    private static readonly string[] MiddleNames = ["Маратұлы", "Сергеевна", "Ерланқызы", "Иванович", "Серікұлы", "Викторовна"];
    private static readonly string[] Positions = ["Директор", "Главный бухгалтер", "Менеджер по закупкам", "Инженер", "Заведующий складом"];
    private static readonly string[] Forms = ["ТОО", "ИП", "АО", "ЖШС"];
    private static readonly string[] Firms = ["Алтын Дала", "Пример Снаб", "Северный Ветер", "Көктем Сауда", "Тестовые Решения", "Жетісу Құрылыс"];
    private static readonly string[] Types = ["Клиенты", "Поставщики", "Партнёры", "Другое"];
    private static readonly string[] Owners = ["Анна Пробная", "Болат Примеров", "Вера Тестова", "Ғалым Үлгі", "Дмитрий Образцов", "Жанна Макетова"];
    private static readonly string[] Sources = ["Звонок", "Веб-сайт", "Рекомендация", "Выставка", "CRM-форма", "Существующий клиент"];
    private static readonly string[] Comments = ["Просил перезвонить после обеда", "Интересуется оптовой поставкой, ждёт прайс", "Договор подписан, оригинал у бухгалтера", "Говорит \"подумаем\" уже третий раз"];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<string> Headers { get; } =
    [
        "ID", "Имя", "Фамилия", "Отчество", "Дата рождения", "Должность", "Компания", "Тип контакта", "Ответственный", "Комментарий", "Источник",
        "Дата создания", "Дата изменения", "Мобильный телефон", "Рабочий e-mail",
    ];

    /// <summary>Fills the cells of the next contact.</summary>
    public void Next(int id, Span<string> cells)
    {
        var created = new DateTime(2019, 1, 1).AddSeconds(_random.Next(6 * 365 * 86400));
        cells[0] = id.ToString(CultureInfo.InvariantCulture);
        cells[1] = Pick(FirstNames);
        cells[2] = Pick(LastNames);
        cells[3] = Chance(0.3) ? Pick(MiddleNames) : "";
        cells[4] = Chance(0.2) ? new DateTime(1955, 1, 1).AddDays(_random.Next(18000)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : "";
        cells[5] = Chance(0.2) ? Pick(Positions) : "";
        cells[6] = Chance(0.25) ? $"{Pick(Forms)} \"{Pick(Firms)} {_random.Next(5000)}\"" : "";
        cells[7] = Chance(0.4) ? Pick(Types) : "";
        cells[8] = Pick(Owners);
        cells[9] = Chance(0.02) ? $"{Pick(Comments)}.\r\n{Pick(Comments)}." : Chance(0.05) ? Pick(Comments) : "";
        cells[10] = Chance(0.4) ? Pick(Sources) : "";
        cells[11] = created.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        cells[12] = created.AddMinutes(_random.Next(500000)).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        cells[13] = Chance(0.85) ? Phone() : "";
        cells[14] = Chance(0.5) ? string.Create(CultureInfo.InvariantCulture, $"contact{_random.Next(2_000_000)}@example{_random.Next(300)}.kz") : "";
    }

    private string Phone()
    {
        var (area, number) = (_random.Next(5) switch { 0 => 700, 1 => 701, 2 => 705, 3 => 747, _ => 777 }, _random.Next(10_000_000));
        return _random.Next(3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"+7 {area} {number / 10000:000} {number / 100 % 100:00} {number % 100:00}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"8 ({area}) {number / 10000:000}-{number / 100 % 100:00}-{number % 100:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"+7{area}{number:0000000}"),
        };
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
