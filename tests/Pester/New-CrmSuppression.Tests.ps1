BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $findings = Import-CrmExport $exports | Test-CrmDataQuality
    $bad = $findings | Where-Object Status -eq Fail | Select-Object -First 1
    $why = @{ Kind = 'planned'; Reason = 'После переноса: «осенью»'; Owner = 'А. Ким'; Expires = (Get-Date).AddDays(90).ToString('yyyy-MM-dd') }
    $config = Join-Path $TestDrive 'audit.yaml'
    $written = "# Наша настройка`naudit:`n  company: Test # кто`n`n# что решено`nsuppressions:`n  - id: old`n    check: Data.BounceRate`n    kind: planned`n    reason: r`n    owner: o`n    expires: $($why.Expires)`n"
}

Describe 'New-CrmSuppression' {
    BeforeEach { Set-Content $config $written }

    It 'prints an entry that a configuration takes' {
        $text = $bad | New-CrmSuppression @why -Ticket CRM-7 -AcceptUpTo '60 %'
        $text | Should -BeOfType string
        Set-Content $config $text
        Test-CrmAuditConfig $config | Should -BeTrue
        $text | Should -Match $bad.Fingerprint
    }

    It 'adds it and keeps every line and comment' {
        $bad | New-CrmSuppression @why -Path $config | Should -BeOfType System.IO.FileInfo
        $after = Get-Content $config
        $written.TrimEnd() -split "`n" | ForEach-Object { $_ | Should -BeIn $after }
        Test-CrmAuditConfig $config | Should -BeTrue
        $bad | New-CrmSuppression @why -Path $config -ErrorAction SilentlyContinue -ErrorVariable wrong | Should -BeNullOrEmpty
        $wrong[0].FullyQualifiedErrorId | Should -BeLike 'Command.SuppressionKnown,*'
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-Content $config -Raw
        $bad | New-CrmSuppression @why -Path $config -WhatIf | Should -BeNullOrEmpty
        Get-Content $config -Raw | Should -Be $before
    }

    It 'tells what cannot be put aside and goes on' {
        $pass = $findings | Where-Object Status -eq Pass | Select-Object -First 1
        $own = New-CrmFinding A.B x -Area Data -Status Fail -Message y
        $text = $pass, $own, $bad | New-CrmSuppression @why -ErrorAction SilentlyContinue -ErrorVariable wrong
        $wrong.FullyQualifiedErrorId | ForEach-Object { $_.Split(',')[0] } | Should -Be 'Command.NothingToSuppress', 'Command.SuppressionOfOwnCheck'
        $text | Should -Match 'id: '
    }

    It 'refuses a day too far off, and a file its lines do not fit' {
        { $bad | New-CrmSuppression -Kind planned -Reason r -Owner o -Expires 2099-01-01 } | Should -Throw -ErrorId 'Config.ExpiresTooLate,*'
        Set-Content $config 'suppressions: []'
        { $bad | New-CrmSuppression @why -Path $config } | Should -Throw -ErrorId 'Command.SuppressionNoPlace,*'
        (Get-Content $config -Raw).Trim() | Should -Be 'suppressions: []'
    }
}
