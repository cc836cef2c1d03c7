BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $program = Get-ChildItem (Join-Path $repository 'tests/CrmAudit.ApiServers/bin') -Recurse -Filter CrmAudit.ApiServers.dll | Sort-Object LastWriteTime | Select-Object -Last 1

    function Start-Process([string] $Program, [string[]] $Argument) {
        $start = [System.Diagnostics.ProcessStartInfo]::new($Program)
        foreach ($part in $Argument) { $start.ArgumentList.Add($part) }
        $start.RedirectStandardOutput = $true
        [System.Diagnostics.Process]::Start($start)
    }

    # Slow enough to be killed in the middle.
    $server = Start-Process dotnet @($program.FullName, '--system', 'Bitrix24', '--deals', '100', '--burst', '1000', '--fault', 'slow milliseconds=60 times=all')
    $env:CRMAUDIT_TEST_HOOK = $server.StandardOutput.ReadLine()

    # A chat on this machine that takes the alert.
    $chat = [System.Net.HttpListener]::new()
    $port = Get-Random -Minimum 20000 -Maximum 60000
    $chat.Prefixes.Add("http://127.0.0.1:$port/")
    $chat.Start()
    $env:CRMAUDIT_TEST_BOT = '123456:invented'
    $listening = [powershell]::Create()
    $texts = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
    $null = $listening.AddScript({
            param($chat, $texts)
            while ($chat.IsListening) {
                $context = $chat.GetContext()
                $texts.Enqueue([System.IO.StreamReader]::new($context.Request.InputStream).ReadToEnd())
                $answer = [Text.Encoding]::UTF8.GetBytes('{"ok":true}')
                $context.Response.OutputStream.Write($answer, 0, $answer.Length)
                $context.Response.Close()
            }
        }).AddArgument($chat).AddArgument($texts).BeginInvoke()

    function New-Night {
        $place = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid())) | ForEach-Object FullName
        Set-Content "$place/audit.yaml" @"
source:
  system: Bitrix24
  address: env:CRMAUDIT_TEST_HOOK
notifications:
  onlyChanges: false
  telegram:
    server: http://127.0.0.1:$port
    token: env:CRMAUDIT_TEST_BOT
    chat: "-100"
"@
        $place
    }

    function Start-Night($Place) {
        Start-Process $powershell @('-NoProfile', '-NonInteractive', '-Command', "Import-Module '$manifest'; & '$repository/examples/nightly-fetch.ps1' -Config '$Place/audit.yaml' -Path '$Place/out'; exit `$LASTEXITCODE")
    }

    function Get-Hash($Place) { Get-ChildItem "$Place/fetched" -File -Exclude fetch.manifest.json | Sort-Object Name | ForEach-Object { "$($_.Name) $((Get-FileHash $_).Hash)" } }
}

AfterAll {
    $chat.Stop()
    if (-not $server.HasExited) { $server.Kill() }
    Remove-Item Env:CRMAUDIT_TEST_HOOK, Env:CRMAUDIT_TEST_BOT
}

Describe 'nightly-fetch.ps1' {
    BeforeAll {
        $whole = New-Night
        $process = Start-Night $whole
        $text = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
    }

    It 'fetches, audits, reports and alerts' {
        $process.ExitCode | Should -BeIn 0, 1
        $text | Should -BeLike 'CRM audit: * findings in the red, exit code *'
        "$whole/out/nightly.html" | Should -Exist
        "$whole/fetched/crm.stagehistory.list.jsonl" | Should -Exist
        "$whole/fetched.part" | Should -Not -Exist
        $texts.Count | Should -BeGreaterOrEqual 1
    }

    It 'compares with the night before' {
        $second = Start-Night $whole
        $second.StandardOutput.ReadToEnd() | Should -Match 'Since the last night: \d+ new or worse'
        $second.WaitForExit()
    }

    It 'ends with the same files when it was killed at ten random moments' {
        $night = New-Night
        $kills = 0
        $random = [Random]::new(20261127)
        while ($kills -lt 10) {
            $run = Start-Night $night
            # Once the fetch has begun, or is gone on with.
            $null = $run.WaitForExit($random.Next(700, 1900))
            if ($run.HasExited) { break }
            $run.Kill()
            $run.WaitForExit()
            $kills++
            if (Test-Path "$night/fetched") { Test-Path "$night/fetched/fetch.manifest.json" | Should -BeTrue }
        }
        $kills | Should -Be 10
        $last = Start-Night $night
        $null = $last.StandardOutput.ReadToEnd()
        $last.WaitForExit()
        $last.ExitCode | Should -BeIn 0, 1
        Get-Hash $night | Should -Be (Get-Hash $whole)
    }
}
