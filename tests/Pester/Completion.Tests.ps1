BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    function Get-Offer([string] $Typed) { (TabExpansion2 $Typed -cursorColumn $Typed.Length).CompletionMatches.ListItemText }
    Push-Location $exports
    $deals = Import-CrmExport deals.csv
    $global:deals = $deals
}

AfterAll {
    Pop-Location
    Remove-Variable deals -Scope Global
}

Describe 'Completion from the file at hand' {
    It 'offers <Expected> after <Typed>' -ForEach @(
        @{ Typed = 'Import-CrmExport deals.csv | Test-CrmReport -Period '; Expected = '2026-03', '2026-Q1', '2026' }
        @{ Typed = 'Import-CrmExport deals.csv | Test-CrmReport -Count 5 -Period 2026-Q'; Expected = @('2026-Q1') }
        @{ Typed = '$deals | Test-CrmReport -Period 2026-0'; Expected = @('2026-03') }
        @{ Typed = 'Import-CrmExport -Path ./deals.csv -Recurse | Test-CrmReport -GroupBy St'; Expected = @('Stage') }
        @{ Typed = 'Import-CrmExport deals.csv | Test-CrmReport -DateField Cl'; Expected = @('ClosedAt') }
        @{ Typed = 'Import-CrmExport contacts.csv | Test-CrmDuplicates -Property '; Expected = 'Фамилия', 'Мобильный телефон' }
        @{ Typed = 'Import-CrmExport contacts.csv | Test-CrmDuplicates -Property Фам'; Expected = @('Фамилия') }
        @{ Typed = 'Import-CrmExport deals.csv | New-CrmFinding A.B C -Area Data -SubjectType Stage -Subject '; Expected = 'Новая', 'Квалификация' }
        @{ Typed = '$deals | New-CrmFinding A.B C -Area Data -SubjectType Pipeline -Subject '; Expected = @('Продажи') }
        @{ Typed = 'Import-CrmExport . | New-CrmFinding A.B C -Area Data -Owner '; Expected = 'Анна Ли', 'Ержан Касымов' }
        @{ Typed = 'Import-CrmExport contacts.csv -Column '; Expected = @('Контакт Skype = -') }
    ) {
        $offer = Get-Offer $Typed
        $Expected | ForEach-Object { $offer | Should -Contain $_ }
    }

    It 'puts a name of several words into quotes' {
        $typed = 'Import-CrmExport deals.csv | New-CrmFinding A.B C -Area Data -Owner Анна'
        (TabExpansion2 $typed -cursorColumn $typed.Length).CompletionMatches.CompletionText | Should -Be "'Анна Ли'"
    }

    It 'offers the last year where there is no file' {
        Get-Offer 'Test-CrmReport -Period ' | Should -Contain (Get-Date).ToString('yyyy-MM')
    }

    It 'offers nothing, and no error, of what cannot be read after <_>' -ForEach 'Import-CrmExport nowhere.csv | Test-CrmDuplicates -Property ', '$nothing | New-CrmFinding A.B C -Area Data -Owner ', '1, 2 | New-CrmFinding A.B C -Area Data -Owner ' {
        $Error.Clear()
        Get-Offer $_ | Where-Object { $_ -and -not (Test-Path $_) } | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}
