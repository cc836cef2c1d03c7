# Imports the packed module and makes a folder with small exports in the dialect of Bitrix24, of an invented firm.
$repository = Split-Path (Split-Path $PSScriptRoot)
$version = (Import-PowerShellDataFile (Join-Path $repository 'module/CrmAudit/CrmAudit.psd1')).ModuleVersion
$packed = Join-Path $repository "output/CrmAudit/$version"
$manifest = Join-Path $packed 'CrmAudit.psd1'
if (-not (Test-Path $manifest)) {
    throw "The packed module is missing: $manifest. Run: dotnet build -t:PackModule"
}
Import-Module $manifest -Force

# For tests that need a process of their own.
$powershell = [Environment]::ProcessPath

$exports = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid())) | ForEach-Object FullName
Set-Content -Path (Join-Path $exports 'contacts.csv') -Encoding utf8 -Value @'
"ID";"Обращение";"Имя";"Фамилия";"Тип контакта";"Ответственный";"Кем создан";"Дата создания";"Кем изменен";"Дата изменения";"Создан CRM-формой";"Мобильный телефон";"Рабочий e-mail";"Контакт Skype"
"1";"";"Айгуль";"Сейтова";"Клиенты";"Ержан Касымов";"Ержан Касымов";"15.03.2026 10:00:00";"";"20.06.2026 12:00:00";"Нет";"+77011234567";"aigul@example.kz";""
"2";"";"Иван";"Петров";"Клиенты";"Ержан Касымов";"Ержан Касымов";"16.03.2026 11:00:00";"";"21.06.2026 12:00:00";"Нет";"+77027654321";"petrov@example.kz";""
"3";"";"Динара";"Омарова";"Клиенты";"Анна Ли";"Анна Ли";"17.03.2026 11:00:00";"";"22.06.2026 12:00:00";"Нет";"+77051112233";"";""
"4";"";"-";"тест";"";"Анна Ли";"Анна Ли";"18.03.2026 11:00:00";"";"23.06.2026 12:00:00";"Нет";"123";"";""
'@
Set-Content -Path (Join-Path $exports 'deals.csv') -Encoding utf8 -Value @'
"ID";"Стадия сделки";"Название сделки";"Сумма";"Валюта";"Воронка";"Ответственный";"Дата создания"
"1";"Новая";"Поставка 1";"100000";"KZT";"Продажи";"Анна Ли";"15.03.2026 10:00:00"
"2";"Квалификация";"Поставка 2";"200000";"KZT";"Продажи";"Анна Ли";"16.03.2026 10:00:00"
"3";"Предложение";"Поставка 3";"300000";"KZT";"Продажи";"Анна Ли";"17.03.2026 10:00:00"
"4";"Договор";"Поставка 4";"400000";"KZT";"Продажи";"Анна Ли";"18.03.2026 10:00:00"
"5";"Оплата";"Поставка 5";"500000";"KZT";"Продажи";"Анна Ли";"19.03.2026 10:00:00"
'@
$config = Join-Path (Split-Path $exports) "$([guid]::NewGuid()).yaml"
Set-Content -Path $config -Encoding utf8 -Value @"
audit:
  company: ТОО «Пример»
exports:
  - path: $(Split-Path $exports -Leaf)
"@
