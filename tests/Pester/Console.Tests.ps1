BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Views' {
    BeforeAll {
        $data = Import-CrmExport $exports -AsDataset
        # What a table of a type shows at a width: its header, column by column.
        function Get-Header($items, $width) {
            $lines = ($items | Format-Table | Out-String -Width $width).Split([Environment]::NewLine) | Where-Object { $_ -match '\S' }
            $rule = $lines | Where-Object { $_ -match '^[- ]+$' } | Select-Object -First 1
            $lines[0..([array]::IndexOf($lines, $rule) - 1)] | Where-Object { $_ -notmatch ': ' }
        }
    }

    It 'show <_> without a squeezed column on any usual console' -ForEach 'Findings', 'Groups', 'Checks', 'Contacts', 'Companies', 'Leads', 'Deals', 'Tasks', 'Files', 'Dataset' {
        $items = switch ($_) {
            Findings { $data | Test-CrmDataQuality }
            Groups { $data | Test-CrmDuplicates; [CrmAudit.CrmDuplicateGroup]@{ CheckId = 'Data.DuplicateGroup'; Subject = [CrmAudit.CrmSubject]::new('DuplicateGroup', '1'); GroupId = '1' } }
            Checks { Get-CrmAuditCheck }
            Contacts { $data.Contacts }
            Deals { $data.Deals }
            Companies { [CrmAudit.CrmCompany]::new() }
            Leads { [CrmAudit.CrmLead]::new() }
            Tasks { [CrmAudit.CrmTask]::new() }
            Files { $data.Files }
            Dataset { , $data }
        }
        if ($_ -eq 'Groups') { $items = $items | Where-Object { $_ -is [CrmAudit.CrmDuplicateGroup] } }
        foreach ($width in 80, 90, 100, 110, 120, 130, 132, 140, 150, 160, 180, 200) {
            $header = @(Get-Header $items $width)
            $header | Should -HaveCount 1 -Because "a label that is broken over lines stands over a column of two letters ($width)"
            $header[0] | Should -Not -Match '…' -Because "the console has $width columns"
        }
    }
}

Describe 'Help' {
    It 'is Russian in <Culture>, and Kazakh in Kazakh where there is a topic' -ForEach @{ Culture = 'ru-RU'; Heading = 'КРАТКОЕ ОПИСАНИЕ' }, @{ Culture = 'ru-KZ'; Heading = 'КРАТКОЕ ОПИСАНИЕ' }, @{ Culture = 'kk-KZ'; Heading = 'ҚЫСҚАША СИПАТТАМА' } {
        $script = "[cultureinfo]::CurrentUICulture = '$Culture'; Import-Module '$manifest'; (Get-Help Test-CrmReport).Synopsis; (Get-Help about_CrmAudit | Out-String)"
        $told = & $powershell -NoProfile -Command $script
        "$told" | Should -BeLike "*Проверяет*$Heading*"
    }

    It 'is English elsewhere: <_>' -ForEach 'en-GB', 'de-DE' {
        "$(& $powershell -NoProfile -Command "[cultureinfo]::CurrentUICulture = '$_'; Import-Module '$manifest'; (Get-Help Test-CrmReport).Synopsis")" | Should -BeLike 'Checks*'
    }
}
