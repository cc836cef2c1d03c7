BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"

    # The texts of a workbook.
    function Get-Text($Path) {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        [IO.Compression.ZipFile]::ExtractToDirectory($Path, $folder)
        (Get-Content -LiteralPath (Join-Path $folder xl/sharedStrings.xml) -Raw)
    }
}

Describe 'New-CrmAuditInterview' {
    BeforeEach { $path = Join-Path $TestDrive "$([guid]::NewGuid()).xlsx" }

    It 'writes the questions in <_>' -ForEach 'ru', 'kk', 'en' {
        $file = New-CrmAuditInterview $path -Language $_ -InformationAction Ignore
        $file | Should -BeOfType IO.FileInfo
        $file.FullName | Should -Be $path
        Get-Text $path | Should -BeLike @{ ru = '*Кто отвечает за продажи?*'; kk = '*Сату үшін кім жауапты?*'; en = '*Who answers for sales?*' }[$_]
    }

    It 'has the names the exports show' {
        New-CrmAuditInterview $path $exports -InformationAction Ignore | Out-Null
        $text = Get-Text $path
        $text | Should -BeLike '*Анна Ли*'
        $text | Should -BeLike '*Квалификация*'
        $text | Should -Not -BeLike '*Сейтова*'
        $text | Should -Not -BeLike '*example.kz*'
    }

    It 'is interview.xlsx in the current folder when nothing is told' {
        Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid())))
        try {
            (New-CrmAuditInterview -InformationAction Ignore).Name | Should -Be interview.xlsx
            Test-Path interview.xlsx | Should -BeTrue
        }
        finally { Pop-Location }
    }

    It 'is a sound part of a configuration as it is' {
        New-CrmAuditInterview $path $exports -InformationAction Ignore | Out-Null
        $yaml = Join-Path $TestDrive "$([guid]::NewGuid()).yaml"
        New-CrmAuditConfig $exports -OutputPath $yaml -InformationAction Ignore | Out-Null
        Add-Content $yaml "`nanswersFile: $(Split-Path $path -Leaf)"
        Test-CrmAuditConfig $yaml | Should -BeTrue
    }

    It 'keeps a file that may have been filled in, unless -Force' {
        Set-Content $path filled
        { New-CrmAuditInterview $path } | Should -Throw -ErrorId 'Command.InterviewExists,*' -ExpectedMessage '*-Force*'
        Get-Content $path | Should -Be filled
        New-CrmAuditInterview $path -Force -InformationAction Ignore | Out-Null
        (Get-Item $path).Length | Should -BeGreaterThan 1000
    }

    It 'refuses another ending' {
        { New-CrmAuditInterview interview.csv } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'tells how it comes back, in the language asked for' {
        New-CrmAuditInterview $path -Language kk -InformationVariable told -InformationAction Ignore | Out-Null
        "$told" | Should -BeLike '*қадам*-AnswersFile *'
    }

    It 'comes back through the pipeline, with no configuration, and answers what it was told' {
        $before = Invoke-CrmAudit $exports -Language en 6> $null -ErrorAction Ignore
        New-CrmAuditInterview $path $exports -Language en -InformationAction Ignore | Out-Null
        $after = Get-Item $path | Invoke-CrmAudit $exports -Language en 6> $null -ErrorAction Ignore
        $after.Count | Should -Be $before.Count -Because 'nothing is filled in yet'
        { Invoke-CrmAudit $exports -AnswersFile (Join-Path $TestDrive none.xlsx) 6> $null } | Should -Throw -ErrorId 'Config.FileNotFound,*'
    }
}
