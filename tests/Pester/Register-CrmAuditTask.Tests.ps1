BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $out = Join-Path $TestDrive "o'k 100%"
}

Describe 'Register-CrmAuditTask' {
    It 'writes what <_> reads, and registers nothing in a folder' -ForEach 'Systemd', 'Cron', 'TaskScheduler' {
        $task = Register-CrmAuditTask $config -Scheduler $_ -Schedule HalfYearly -At 3:05 -OutputPath $out
        $task | Should -BeOfType CrmAudit.CrmScheduledTask
        $task.IsRegistered | Should -BeFalse
        $task.At | Should -Be ([TimeOnly]::new(3, 5))
        $task.NextRun.Month | Should -BeIn 1, 7
        $task.Files | Should -Exist
        $task.RegisterWith | Should -Not -BeNullOrEmpty
        $task.RemoveWith | Should -Not -BeNullOrEmpty
    }

    It 'writes a script that audits, logs and ends with the exit code of the audit' {
        $folder = Join-Path $TestDrive 'run'
        $task = Register-CrmAuditTask $config -Scheduler Cron -OutputPath $folder -ReportPath (Join-Path $folder 'a.json') -HistoryPath (Join-Path $folder 'h') -Language kk
        & $powershell -NoProfile -NonInteractive -File $task.Files[0] | Out-Null
        $LASTEXITCODE | Should -BeIn 0, 1, 2
        Join-Path $folder 'a.json' | Should -Exist
        Get-ChildItem (Join-Path $folder 'h') | Should -HaveCount 1
        Get-Content (Join-Path $folder 'CrmAudit.log') -Raw | Should -Match 'CRM аудиті'
    }

    It 'ends with 3 where the audit fails as a whole' {
        $folder = Join-Path $TestDrive 'broken'
        $copy = Join-Path $TestDrive 'broken.yaml'
        Copy-Item $config $copy
        $task = Register-CrmAuditTask $copy -Scheduler Cron -OutputPath $folder
        Set-Content $copy 'nonsense: ['
        & $powershell -NoProfile -NonInteractive -File $task.Files[0] *> $null
        $LASTEXITCODE | Should -Be 3
    }

    It 'shows every file and command with -WhatIf and writes nothing' {
        $folder = Join-Path $TestDrive 'none'
        $shown = & $powershell -NoProfile -Command "Import-Module '$manifest'; Register-CrmAuditTask '$config' -Scheduler Systemd -OutputPath '$folder' -Language en -WhatIf" | Out-String
        $shown | Should -Match 'CrmAudit\.service:'
        $shown | Should -Match 'OnCalendar='
        $folder | Should -Not -Exist
    }

    It 'puts the units where systemd looks for them, on an account without a folder of settings too' {
        $shown = & $powershell -NoProfile -Command "`$env:HOME = '$TestDrive'; `$env:XDG_CONFIG_HOME = ''; Import-Module '$manifest'; Register-CrmAuditTask '$config' -Scheduler Systemd -Language en -WhatIf" | Out-String
        $folder = [Environment]::IsPrivilegedProcess ? '/etc/systemd/system' : "$TestDrive/.config/systemd/user"
        $shown | Should -Match ([regex]::Escape("$folder/CrmAudit.timer"))
    }

    It 'refuses a configuration that is wrong' {
        $wrong = Join-Path $TestDrive 'wrong.yaml'
        Set-Content $wrong 'audti: {}'
        { Register-CrmAuditTask $wrong -OutputPath $out } | Should -Throw -ErrorId 'Config.UnknownKeyNear,*'
    }

    It 'refuses a name or time that is none: <_>' -ForEach @{ TaskName = 'a b' }, @{ TaskName = '../x' }, @{ At = '25:00' }, @{ At = 'night' } {
        $parameters = $_
        { Register-CrmAuditTask $config -OutputPath $out @parameters } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
