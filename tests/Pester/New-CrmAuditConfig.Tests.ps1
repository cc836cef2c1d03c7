BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    function Get-Target { Join-Path $TestDrive "$([guid]::NewGuid()).yaml" }
}

Describe 'New-CrmAuditConfig' {
    It 'writes a file that is sound and runs as it is: <_>' -ForEach 'ru', 'kk', 'en' {
        $target = Get-Target
        $file = New-CrmAuditConfig $exports -OutputPath $target -Language $_ -InformationAction Ignore
        $file | Should -BeOfType System.IO.FileInfo
        $file.FullName | Should -Be $target
        $file | Test-CrmAuditConfig | Should -BeTrue
        $findings = Invoke-CrmAudit $target -InformationAction Ignore
        $findings.CheckId | Sort-Object -Unique | Should -Be ((Get-CrmAuditCheck).Id | Sort-Object)
    }

    It 'comments in the language asked for, else in that of the session' {
        Get-Content (New-CrmAuditConfig $exports (Get-Target) -Language ru -InformationAction Ignore) -TotalCount 1 | Should -BeLike '*Черновик*'
        Get-Content (New-CrmAuditConfig $exports (Get-Target) -Language kk -InformationAction Ignore) -TotalCount 1 | Should -BeLike '*жобасы*'
        Get-Content (New-CrmAuditConfig $exports (Get-Target) -InformationAction Ignore) -TotalCount 1 | Should -BeLike '*Draft*'
    }

    It 'names files with entity and system, stages and managers' {
        $text = Get-Content (New-CrmAuditConfig $exports (Get-Target) -InformationAction Ignore) -Raw
        $text | Should -BeLike '*contacts.csv*entity: Contact*system: Bitrix24*deals.csv*entity: Deal*'
        $text | Should -BeLike '*#      - { name: Квалификация }*'
        $text | Should -BeLike '*#    Анна Ли:*5*'
    }

    It 'writes audit.yaml into the current folder' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Push-Location $folder
        try { New-CrmAuditConfig $exports -InformationAction Ignore | Out-Null } finally { Pop-Location }
        Join-Path $folder audit.yaml | Should -Exist
    }

    It 'keeps a file that is there, and replaces it with -Force' {
        $target = Get-Target
        Set-Content $target 'mine'
        { New-CrmAuditConfig $exports $target } | Should -Throw -ErrorId 'Command.ConfigExists,*' -ExpectedMessage '*-Force*'
        Get-Content $target | Should -Be 'mine'
        New-CrmAuditConfig $exports $target -Force -InformationAction Ignore | Out-Null
        Get-Content $target -Raw | Should -BeLike '*exports:*'
    }

    It 'takes files and folders from the pipeline, each once' {
        $text = Get-Content (Get-ChildItem $exports | New-CrmAuditConfig -OutputPath (Get-Target) -InformationAction Ignore) -Raw
        ([regex]::Matches($text, '- path:')).Count | Should -Be 2
        $text = Get-Content (New-CrmAuditConfig (Join-Path $exports '*.csv'), $exports (Get-Target) -InformationAction Ignore) -Raw
        ([regex]::Matches($text, '- path:')).Count | Should -Be 2
    }

    It 'tells what it found and what comes next, as Write-Host would' {
        $target = Get-Target
        $all = New-CrmAuditConfig $exports $target 6>&1
        "$($all | Where-Object { $_ -is [System.Management.Automation.InformationRecord] -and $_.Tags -contains 'Summary' })" | Should -BeLike "*2 of 2*Invoke-CrmAudit $target*"
    }

    It 'says so where there is nothing' {
        $empty = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        $target = Get-Target
        New-CrmAuditConfig $empty $target -ErrorVariable missing -ErrorAction SilentlyContinue
        $missing[0].FullyQualifiedErrorId | Should -BeLike 'Command.NoExportsInside*'
        $target | Should -Not -Exist
    }
}

Describe 'New-CrmAuditConfig -Update' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Copy-Item (Join-Path $exports deals.csv) $folder
        $target = Join-Path $folder audit.yaml
        New-CrmAuditConfig $folder $target -InformationAction Ignore | Out-Null
    }

    It 'keeps what a person wrote and adds a new file' {
        $own = (Get-Content $target) -replace '^  #company:.*', '  company: ТОО «Пример»   # наша' -replace '^#pipelines:', 'pipelines:' -replace '^#(  - name: Продажи.*|    stages:)', '$1'
        Set-Content $target $own -Encoding utf8BOM
        Copy-Item (Join-Path $exports contacts.csv) $folder
        New-CrmAuditConfig $folder $target -Update -InformationVariable told -InformationAction Ignore | Test-CrmAuditConfig | Should -BeTrue
        $now = Get-Content $target
        $own | Where-Object { $now -cnotcontains $_ } | Should -BeNullOrEmpty
        @($now) -match '- path: contacts.csv' | Should -HaveCount 1
        [System.IO.File]::ReadAllBytes($target)[0] | Should -Be 0xEF
        "$told" | Should -BeLike "*1 new*"
    }

    It 'leaves a file that has all as it is' {
        $before = (Get-Item $target).LastWriteTimeUtc
        New-CrmAuditConfig $folder $target -Update -InformationVariable told -InformationAction Ignore | Out-Null
        (Get-Item $target).LastWriteTimeUtc | Should -Be $before
        "$told" | Should -BeLike '*Nothing new*'
    }

    It 'writes a file that is not there' {
        Remove-Item $target
        New-CrmAuditConfig $folder $target -Update -InformationAction Ignore | Test-CrmAuditConfig | Should -BeTrue
    }

    It 'ends on a file that is wrong, with its place, and leaves it' {
        Set-Content $target "audti:`n  company: Demo"
        { New-CrmAuditConfig $folder $target -Update } | Should -Throw -ErrorId 'Config.UnknownKey*'
        Get-Content $target -TotalCount 1 | Should -Be 'audti:'
    }

    It 'writes nothing with -WhatIf' {
        Copy-Item (Join-Path $exports contacts.csv) $folder
        $before = Get-Content $target -Raw
        New-CrmAuditConfig $folder $target -Update -WhatIf
        Get-Content $target -Raw | Should -Be $before
    }

    It 'asks nothing' { { New-CrmAuditConfig $folder $target -Update -Interactive } | Should -Throw -ErrorId 'Command.InteractiveUpdate,*' }
}

Describe 'Invoke-CrmAudit without a configuration' {
    It 'audits a folder, files or wildcards: <Name>' -ForEach @(
        @{ Name = 'folder'; Paths = { $exports } }
        @{ Name = 'wildcard'; Paths = { Join-Path $exports '*.csv' } }
        @{ Name = 'file'; Paths = { Join-Path $exports deals.csv } }
        @{ Name = 'files'; Paths = { Join-Path $exports deals.csv; Join-Path $exports contacts.csv } }
    ) {
        $findings = Invoke-CrmAudit (& $Paths) -InformationAction Ignore
        ($findings | Where-Object CheckId -EQ Pipeline.StageCount).Measured | Should -Be 5
        $findings.CheckId | Sort-Object -Unique | Should -Be ((Get-CrmAuditCheck).Id | Sort-Object)
    }

    It 'finds what it finds with the written configuration' {
        $target = Get-Target
        New-CrmAuditConfig $exports $target -InformationAction Ignore | Out-Null
        $written = Invoke-CrmAudit $target -InformationAction Ignore | Where-Object { $_.Subject.Type -ne 'File' } | ForEach-Object { "$($_.CheckId) $($_.Subject) $($_.Status) $($_.Measured)" }
        Invoke-CrmAudit $exports -InformationAction Ignore | ForEach-Object { "$($_.CheckId) $($_.Subject) $($_.Status) $($_.Measured)" } | Should -Be $written
    }

    It 'ends with 2 where a file could not be read, and names it' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Copy-Item (Join-Path $exports deals.csv) $folder
        Set-Content (Join-Path $folder other.csv) "alpha;beta`nx;1`ny;2"
        Invoke-CrmAudit $folder -InformationAction Ignore -ErrorAction SilentlyContinue -ErrorVariable unread | Out-Null
        $LASTEXITCODE | Should -Be 2
        $unread.Count | Should -Be 1
        "$unread" | Should -BeLike '*other.csv*'
    }

    It 'leaves its own reports in the folder alone' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Copy-Item (Join-Path $exports deals.csv) $folder
        $report = Join-Path $folder audit.xlsx
        $first = Invoke-CrmAudit $folder -ReportPath $report -InformationAction Ignore
        $second = Invoke-CrmAudit $folder -ReportPath $report -InformationAction Ignore
        $second.Count | Should -Be $first.Count
    }

    It 'warns of a configuration that lies in the folder and is not used' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
        Copy-Item (Join-Path $exports deals.csv) $folder
        New-CrmAuditConfig $folder (Join-Path $folder audit.yaml) -InformationAction Ignore | Out-Null
        Invoke-CrmAudit $folder -InformationAction Ignore -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        "$warned" | Should -BeLike '*audit.yaml*'
    }

    It 'refuses a configuration among exports' {
        { Invoke-CrmAudit $config, $exports } | Should -Throw -ErrorId 'Command.MixedPaths,*'
    }
}
