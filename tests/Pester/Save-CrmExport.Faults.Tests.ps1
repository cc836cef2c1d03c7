BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $program = Get-ChildItem (Join-Path $repository 'tests/CrmAudit.ApiServers/bin') -Recurse -Filter CrmAudit.ApiServers.dll | Sort-Object LastWriteTime | Select-Object -Last 1
    $started = [Collections.Generic.List[System.Diagnostics.Process]]::new()

    # A server with faults; the address goes where the cmdlet looks for it.
    function Start-Crm([string] $System, [string[]] $Fault, [string[]] $Option = @()) {
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        $log = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        foreach ($part in @($program.FullName, '--system', $System, '--deals', '400', '--log', $log, '--burst', '100000') + $Option) { $start.ArgumentList.Add($part) }
        foreach ($part in $Fault) { $start.ArgumentList.Add('--fault'); $start.ArgumentList.Add($part) }
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $started.Add($process)
        $address = $process.StandardOutput.ReadLine()
        $env:CRMAUDIT_TEST_KEY = $System -eq 'Bitrix24' ? $address : 't3st5ecr3t'
        @{ Address = $address; Log = $log; Path = Join-Path $TestDrive ([guid]::NewGuid()); Key = $System -eq 'Bitrix24' ? @{ System = $System; Address = 'env:CRMAUDIT_TEST_KEY' } : @{ System = $System; Address = $address; Token = 'env:CRMAUDIT_TEST_KEY' } }
    }

    function Save([hashtable] $Crm, [hashtable] $More = @{}) {
        $key = $Crm.Key
        Save-CrmExport @key -Path $Crm.Path @More -ErrorAction Stop -WarningAction SilentlyContinue
    }

    function Clear-Fault([hashtable] $Crm) { $null = Invoke-WebRequest -Method Delete -Uri ([uri]::new([uri] $Crm.Address, '/_control/faults')) }

    # Names and contents of the files, the manifest with its times apart.
    function Get-Fingerprint([string] $Folder) { Get-ChildItem $Folder -File | Where-Object Name -ne fetch.manifest.json | Sort-Object Name | ForEach-Object { "$($_.Name) $((Get-FileHash $_.FullName).Hash)" } }

    # The files of a fetch that nothing disturbs.
    function Get-Undisturbed([string] $System, [hashtable] $More) {
        $crm = Start-Crm $System
        $null = Save $crm $More
        Get-Fingerprint $crm.Path
    }
}

AfterAll {
    $started | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } }
    Remove-Item Env:CRMAUDIT_TEST_KEY -ErrorAction Ignore
}

Describe 'Save-CrmExport when things go wrong at <System>' -ForEach @(
    @{ System = 'Bitrix24'; List = 'crm.deal.list' }
    @{ System = 'AmoCrm'; List = 'v4/leads?' }
    @{ System = 'HubSpot'; List = 'objects/deals' }
) {
    BeforeAll { $only = @{ Entity = 'Deal' }; $undisturbed = Get-Undisturbed $System $only }

    It 'asks again after broken, cut and malformed answers' {
        $crm = Start-Crm $System "drop from=2 path=$List", "truncate from=3 path=$List", 'malformed from=2'
        $null = Save $crm $only
        Get-Fingerprint $crm.Path | Should -Be $undisturbed
        Get-Content $crm.Log | ConvertFrom-Json | Where-Object delivery -eq Dropped | Should -Not -BeNullOrEmpty
    }

    It 'leaves nothing behind when the key expires, and goes on from there' {
        $crm = Start-Crm $System "expired from=2 times=all path=$List"
        { Save $crm $only } | Should -Throw -ErrorId 'Fetch.key,*'
        Test-Path $crm.Path | Should -BeFalse
        Clear-Fault $crm
        $null = Save $crm (@{ Resume = $true } + $only)
        Get-Fingerprint $crm.Path | Should -Be $undisturbed
    }
}

Describe 'Save-CrmExport and a Bitrix24 that cannot be trusted' {
    BeforeAll { $only = @{ Entity = 'Deal' } }

    It 'hands the key to no other host' {
        $other = Start-Crm Bitrix24
        $crm = Start-Crm Bitrix24 "redirect to=$(([uri] $other.Address).GetLeftPart('Authority') -replace '127.0.0.1', 'localhost') from=2 times=all path=crm.deal.list"
        { Save $crm $only } | Should -Throw -ErrorId 'Fetch.redirect,*'
        Get-Content $other.Log -ErrorAction Ignore | Should -BeNullOrEmpty
        Test-Path $crm.Path | Should -BeFalse
    }

    It 'breaks off an answer without end that comes compressed' {
        $crm = Start-Crm Bitrix24 'endless-gzip from=2 times=all path=crm.deal.list'
        { Save $crm $only } | Should -Throw -ErrorId 'Fetch.tooLong,*'
        Test-Path $crm.Path | Should -BeFalse
    }

    It 'has each record once when one comes while the list is read' {
        $crm = Start-Crm Bitrix24 "add list=deals like=4 from=2 path=crm.deal.list"
        $null = Save $crm $only
        $ids = Import-CrmExport $crm.Path -ErrorAction Ignore -WarningAction Ignore | Where-Object Entity -eq Deal | ForEach-Object Id
        @($ids | Sort-Object -Unique).Count | Should -Be @($ids).Count
        @($ids).Count | Should -BeGreaterOrEqual 400
    }

    It 'does not take the first page for the second' {
        $crm = Start-Crm Bitrix24 'mishear old=]=500 new=]=0 times=all path=crm.deal.list' '--deals', '600'
        { Save $crm @{ Entity = 'Deal' } } | Should -Throw -ErrorId 'Fetch.disorder,*'
    }

    It 'ends where an answer of <System> lacks what it must have: <Fault>' -ForEach @(
        @{ System = 'AmoCrm'; Fault = 'replace old=leads new=lids times=1 path=v4/leads?'; Id = 'Fetch.shape' }
        @{ System = 'AmoCrm'; Fault = 'mishear old=page=2 new=page=1 times=all path=v4/leads?'; Id = 'Fetch.otherPage' }
        @{ System = 'HubSpot'; Fault = 'replace old="results" new="rezults" times=1 path=objects/deals'; Id = 'Fetch.shape' }
        @{ System = 'HubSpot'; Fault = 'replace old=after new=aftr times=1 path=objects/deals'; Id = 'Fetch.shape' }
    ) {
        $crm = Start-Crm $System $Fault
        { Save $crm @{ Entity = 'Deal' } } | Should -Throw -ErrorId "$Id,*"
        @(Get-ChildItem $crm.Path -File -ErrorAction Ignore).Count | Should -Be 0
    }

    It 'asks for nothing more once a warning has ended it' {
        $crm = Start-Crm AmoCrm
        $key = $crm.Key
        { Save-CrmExport @key -Path $crm.Path -WarningAction Stop -ErrorAction Stop } | Should -Throw
        # What was under way is written when it ends.
        Start-Sleep -Milliseconds 300
        $asked = @(Get-Content $crm.Log).Count
        Start-Sleep -Milliseconds 700
        @(Get-Content $crm.Log).Count | Should -Be $asked
        { Save $crm @{ Entity = 'User' } } | Should -Not -Throw
    }
}
