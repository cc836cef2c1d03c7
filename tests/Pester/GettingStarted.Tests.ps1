BeforeDiscovery {
    $stories = @(
        @{ Language = 'ru'; Folder = 'exports' }
        @{ Language = 'kk'; Folder = 'exports-amo' }
        @{ Language = 'en'; Folder = 'exports' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"

    # The fenced blocks of a document in one language of fences.
    function Get-Block($Text, $Fence) { [regex]::Matches($Text, "(?ms)^``````$Fence\r?\n(.*?)^``````") | ForEach-Object { $_.Groups[1].Value.Trim() } }
    function Get-Plain($Text) { $Text -replace '\s+', ' ' }
}

Describe 'Getting started in <Language>' -ForEach $stories {
    BeforeAll {
        $text = Get-Content "$repository/docs/getting-started.$Language.md" -Raw
        $home0 = Get-Location
        Set-Location (New-Item -ItemType Directory (Join-Path $TestDrive $Language))
        Copy-Item "$repository/examples/first/bitrix24" exports -Recurse
        Copy-Item "$repository/examples/first/amocrm" exports-amo -Recurse
        $culture = [cultureinfo]::CurrentUICulture
        [cultureinfo]::CurrentUICulture = $Language
        # As at a prompt: a file that is no export is told, and the rest goes on.
        $ErrorActionPreference = 'Continue'
        $told = foreach ($line in (Get-Block $text powershell) -split '\r?\n') {
            try { & ([scriptblock]::Create($line)) 2>&1 3>&1 6>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.InformationRecord] -or $_ -is [System.Management.Automation.ErrorRecord]) { "$_" } } }
            catch { "FAILED: $line $_" }
        }
    }

    AfterAll {
        [cultureinfo]::CurrentUICulture = $culture
        Set-Location $home0
    }

    It 'has commands that all run' {
        (Get-Block $text powershell).Count | Should -BeGreaterThan 6
        $told | Where-Object { $_ -like 'FAILED:*' } | Should -BeNullOrEmpty
        'audit.html', 'audit.xlsx', 'audit.yaml', 'interview.xlsx', 'outside.html', 'history' | Should -Exist
        Get-ChildItem *.tasks.*.csv, *.deals.*.csv | Should -HaveCount 2
    }

    It 'tells what the product answers, word for word' {
        foreach ($answer in (Get-Block $text text) -split '\r?\n') { (Get-Plain ($told -join ' ')).Contains((Get-Plain $answer)) | Should -BeTrue -Because $answer }
    }

    It 'names only files and pictures that are there' {
        foreach ($link in [regex]::Matches($text, '\]\(([^)#]+)\)') | ForEach-Object { $_.Groups[1].Value }) { Join-Path $repository docs $link | Should -Exist }
    }
}

Describe 'The answers to frequent questions' {
    It 'name only files that are there, and commands and parameters of the module' {
        $text = Get-Content "$repository/docs/faq.md" -Raw
        foreach ($link in [regex]::Matches($text, '\]\(([^)#]+)\)') | ForEach-Object { $_.Groups[1].Value }) { Join-Path $repository docs $link | Should -Exist }
        foreach ($name in [regex]::Matches($text, '\b[A-Z][a-z]+-Crm[A-Za-z]+') | ForEach-Object Value | Sort-Object -Unique) { Get-Command $name -Module CrmAudit | Should -Not -BeNullOrEmpty }
    }
}
