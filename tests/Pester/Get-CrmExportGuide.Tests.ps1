BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Get-CrmExportGuide' {
    It 'gives the lists of a system with steps, in the order of what they answer' {
        $guide = Get-CrmExportGuide Bitrix24
        $guide | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmExportGuide }
        $guide[0].Entity | Should -Be Deal
        $guide.Answers | Should -Be ($guide.Answers | Sort-Object -Descending)
        $guide.Steps | Should -Not -BeNullOrEmpty
    }

    It 'names the page of the vendor, or says that there is none' {
        (Get-CrmExportGuide HubSpot | Where-Object Entity -EQ Contact).Source | Should -BeLike 'https://knowledge.hubspot.com/*'
        Get-CrmExportGuide | Where-Object { -not $_.Source } | ForEach-Object { $_.Note | Should -Not -BeNullOrEmpty }
    }

    It 'knows every system, in any case' {
        (Get-CrmExportGuide).System | Sort-Object -Unique | Should -Be 'AmoCrm', 'Bitrix24', 'Dynamics', 'HubSpot', 'Kaspi', 'Pipedrive', 'Salesforce', 'Zoho'
        (Get-CrmExportGuide amocrm, KASPI).System | Sort-Object -Unique | Should -Be 'AmoCrm', 'Kaspi'
        { Get-CrmExportGuide Sugar } | Should -Throw -ErrorId 'Command.UnknownName,*' -ExpectedMessage '*Bitrix24*'
    }

    It 'says of a system without a described export that there is none' {
        Get-CrmExportGuide OneC -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$told" | Should -BeLike '*1C*'
    }

    It 'tells what is still missing in a folder, of the systems its files come from' {
        $guide = Get-CrmExportGuide -Path $exports
        $guide.System | Sort-Object -Unique | Should -Be Bitrix24
        $guide.Entity | Should -Contain Task
        # A list that is there is told only where its other columns would answer more.
        $guide | Where-Object Entity -In Contact, Deal | ForEach-Object { $_.Checks | Should -Not -BeNullOrEmpty }
        (Get-CrmExportGuide Kaspi -Path $exports).Entity | Should -Be Order
    }

    It 'asks for the system where the files do not show it' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Set-Content (Join-Path $folder people.csv) "ФИО;Телефон`nСейтова Айгүл;87010000001`nКим Олег;87010000002"
        Get-CrmExportGuide -Path $folder -WarningVariable told -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$told" | Should -BeLike '*-System*'
    }

    It 'speaks the language asked for' {
        (Get-CrmExportGuide Bitrix24 -Language ru)[0].Title | Should -Be 'Битрикс24: Сделки'
        (Get-CrmExportGuide Bitrix24 -Language kk)[0].Title | Should -BeLike 'Битрикс24: *'
        Get-CrmExportGuide Bitrix24 -Language en | Out-String | Should -BeLike '*Bitrix24: Deals*up to * answers*gear*'
    }

    It 'completes systems' {
        (TabExpansion2 ($typed = 'Get-CrmExportGuide -System Sa') $typed.Length).CompletionMatches.CompletionText | Should -Contain Salesforce
    }
}
