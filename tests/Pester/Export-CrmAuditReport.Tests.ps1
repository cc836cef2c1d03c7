BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $findings = Import-CrmExport $exports | Test-CrmDataQuality
}

Describe 'Export-CrmAuditReport' {
    It 'writes several formats at once' {
        $paths = 'a.html', 'a.json', 'a.csv', 'a.xlsx' | ForEach-Object { Join-Path $TestDrive $_ }
        $findings | Export-CrmAuditReport -Path $paths
        $paths | Should -Exist
        (Get-Content $paths[1] -Raw | ConvertFrom-Json).findings | Should -HaveCount $findings.Count
    }

    It 'gives the files with -PassThru and writes none with -WhatIf' {
        $path = Join-Path $TestDrive 'b.html'
        $findings | Export-CrmAuditReport $path -PassThru -WhatIf | Should -BeNullOrEmpty
        $path | Should -Not -Exist
        ($findings | Export-CrmAuditReport $path -PassThru).FullName | Should -Be $path
    }

    It 'scores the whole set and no selection of it' {
        $whole, $part = 'whole.json', 'part.json' | ForEach-Object { Join-Path $TestDrive $_ }
        $findings | Export-CrmAuditReport $whole
        $findings | Where-Object Status -eq Fail | Export-CrmAuditReport $part
        (Get-Content $whole -Raw | ConvertFrom-Json).score.isOfPart | Should -BeFalse
        $score = (Get-Content $part -Raw | ConvertFrom-Json).score
        $score.isOfPart | Should -BeTrue
        $score.PSObject.Properties.Name | Should -Not -Contain 'value'
    }

    It 'keeps a file with -NoClobber' {
        $path = Join-Path $TestDrive 'c.html'
        Set-Content $path 'old'
        { $findings | Export-CrmAuditReport $path -NoClobber } | Should -Throw -ErrorId 'Export.FileExists*'
        Get-Content $path | Should -Be 'old'
    }

    It 'writes into the current location of the session' {
        Push-Location $TestDrive
        try { $findings | Export-CrmAuditReport here.json } finally { Pop-Location }
        Join-Path $TestDrive 'here.json' | Should -Exist
    }

    It 'says which formats there are' {
        { $findings | Export-CrmAuditReport (Join-Path $TestDrive 'd.doc') } | Should -Throw '*.html*' -ErrorId 'Export.UnknownFormat*'
    }
}
