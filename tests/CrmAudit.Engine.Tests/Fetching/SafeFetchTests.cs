using System.Net;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>Nothing but reading is sent, only where it was meant to go, and the key is seen nowhere.</summary>
public sealed class SafeFetchTests : IDisposable
{
    /// <summary>Parts of method names that change something.</summary>
    private static readonly string[] Changing = ["add", "update", "delete", "set", "register", "unregister", "bind", "unbind", "start", "terminate", "complete", "send", "import", "merge", "move", "convert", "create", "remove", "save", "execute", "kill", "recurring"];

    private readonly FetchRun _run = new();

    public static TheoryData<string> Systems => [.. CrmSystems.All.Select(static system => system.Name)];

    public void Dispose() => _run.Dispose();

    /// <summary>Walks every request every list can make, alone, going on, since and counting.</summary>
    [Theory]
    [MemberData(nameof(Systems))]
    public void Every_request_only_reads(string name)
    {
        var system = CrmSystems.Require(name);
        var address = ApiAddress.Of("https://crm.example/rest/1/abc12345/", system.IsAddressSecret ? null : "token", "x");
        var seen = 0;
        foreach (var list in system.Lists)
        {
            foreach (var since in new DateTimeOffset?[] { null, DateTimeOffset.UnixEpoch })
            {
                foreach (var request in new[] { list.Next("", null, since), list.Next("", 10_000, since), list.Next(list.IsDirectory ? "" : "7", 10_000, since), list.Count(null, since), list.Count("7", since), list.Ids(""), list.Ids("7") }.OfType<ReadRequest>())
                {
                    seen++;
                    Assert.True(system.Methods.Allows(request), request.Method);
                    using var message = system.Message(address, request);
                    Assert.True(message.Method == HttpMethod.Get || (message.Method == HttpMethod.Post && request.Together.Count > 0), $"{message.Method} {request.Method}");
                    Assert.All(request.Together.Select(static inner => inner.Request.Method).Append(request.Method), static method => Assert.DoesNotContain(Changing, word => method.Split('.', '/', '_').Contains(word, StringComparer.OrdinalIgnoreCase)));
                    Assert.Equal("crm.example", message.RequestUri!.Host);
                }
            }
        }
        Assert.True(seen > system.Lists.Count);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void No_method_of_the_list_changes_anything(string name) =>
        Assert.All(CrmSystems.Require(name).Methods.All, static method => Assert.DoesNotContain(Changing, word => method.Split('.', '/', '_').Contains(word, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public async Task What_is_not_on_the_list_is_not_sent()
    {
        var desk = new BitrixDesk();
        using var client = new ApiClient(ApiAddress.Of("https://crm.example/rest/1/abc12345/", null, "x"), FetchRun.Quick, _run, TimeProvider.System, desk);
        ReadRequest[] writing =
        [
            new("crm.deal.add", []), new("crm.deal.update", [("id", "1")]), new("batch", []), new("CRM.DEAL.LIST", []), new("../../2/other/crm.deal.list", []),
            new("batch", []) { Together = [("p0", new("crm.deal.list", [])), ("p1", new("crm.deal.delete", []))] },
            new("batch", []) { Together = [("p0", new("batch", []) { Together = [("q0", new("crm.deal.list", []))] })] },
            new("crm.deal.list", []) { Together = [("p0", new("crm.deal.list", []))] },
        ];
        foreach (var request in writing)
        {
            Assert.Equal("Fetch.notReading", (await Assert.ThrowsAsync<FetchException>(() => client.ReadAsync(request, default))).Id);
        }
        Assert.Empty(desk.Requests);
    }

    [Theory]
    [InlineData("http://crm.example/rest/1/abc/", "Fetch.notHttps")]
    [InlineData("http://127.0.0.1.example/rest/1/abc/", "Fetch.notHttps")]
    [InlineData("http://localhost.example/rest/1/abc/", "Fetch.notHttps")]
    [InlineData("http://10.0.0.1/rest/1/abc/", "Fetch.notHttps")]
    [InlineData("ftp://crm.example/", "Fetch.badAddress")]
    [InlineData("file:///etc/passwd", "Fetch.badAddress")]
    [InlineData("https://user:password@crm.example/", "Fetch.badAddress")]
    [InlineData("https://crm.example/rest?auth=1", "Fetch.badAddress")]
    [InlineData("crm.example", "Fetch.badAddress")]
    public void Only_https_is_asked(string address, string id)
    {
        var error = Assert.Throws<FetchException>(() => ApiAddress.Of(address, null, "env:TEST"));
        Assert.Equal(id, error.Id);
        Assert.DoesNotContain("abc", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password@", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/rest/1/abc")]
    [InlineData("http://[::1]:8080/rest/1/abc/")]
    [InlineData("http://localhost/rest/1/abc/")]
    public void This_machine_may_be_asked_without(string address) => Assert.EndsWith("/rest/1/abc/", ApiAddress.Of(address, null, "x").Root.AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://evil.example/rest/1/" + FetchRun.Key + "/crm.deal.list")]
    [InlineData("https://crm.example/elsewhere")]
    [InlineData("/login")]
    public void A_redirect_is_not_followed(string to)
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = (_, _) => new(HttpStatusCode.Found) { Headers = { Location = new(to, UriKind.RelativeOrAbsolute) } };
        var error = Assert.Throws<FetchException>(() => _run.Fetch(desk));
        Assert.Equal("Fetch.redirect", error.Id);
        Assert.DoesNotContain(FetchRun.Key, error.Message, StringComparison.Ordinal);
        Assert.Single(desk.Requests);
    }

    [Fact]
    public void An_answer_without_end_is_broken_off()
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = static (_, method) => method == "scope" ? new(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) } : null;
        Assert.Equal("Fetch.tooLong", Assert.Throws<FetchException>(() => _run.Fetch(desk)).Id);
    }

    [Theory]
    [InlineData("expired_token")]
    [InlineData("NO_AUTH_FOUND")]
    [InlineData("INVALID_CREDENTIALS")]
    [InlineData("no /rest/1/" + FetchRun.Key + "/ here")]
    [InlineData("bad key " + FetchRun.Key)]
    public void No_error_shows_the_key(string code)
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = (_, method) => method == "crm.deal.list" ? BitrixDesk.Json($$"""{"error":"{{code}}","error_description":"https://crm.example/rest/1/{{FetchRun.Key}}/"}""", HttpStatusCode.Unauthorized) : null;
        var error = Assert.Throws<FetchException>(() => _run.Fetch(desk));
        Assert.DoesNotContain(FetchRun.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_and_no_word_of_a_fetch_holds_the_key()
    {
        var desk = BitrixDesk.WithDeals(120);
        desk.Fault = static (number, _) => number == 3 ? throw new HttpRequestException($"to https://crm.example/rest/1/{FetchRun.Key}/") : null;
        _run.Fetch(desk);
        Assert.All(_run.Warnings.Concat(_run.Details), static text => Assert.DoesNotContain(FetchRun.Key, text, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(_run.Folder), static file => Assert.DoesNotContain(FetchRun.Key, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Scopes_that_are_not_needed_are_told()
    {
        var desk = BitrixDesk.WithDeals(1);
        _run.Fetch(new BitrixDesk { Scopes = ["crm", "disk", "imbot"], Records = { ["user.get"] = desk.Records["user.get"] } });
        Assert.Contains(_run.Warnings, static text => text.Contains("disk, imbot", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_for_their_owner_alone()
    {
        _run.Fetch(BitrixDesk.WithDeals(2));
        foreach (var file in Directory.GetFiles(_run.Folder))
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
        }
    }

    [Fact]
    public async Task A_stopped_fetch_ends_at_once()
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = static (number, _) => number > 2 ? BitrixDesk.Json("", HttpStatusCode.BadGateway) : null;
        using var cancel = new CancellationTokenSource();
        var slow = new Engine.Fetching.Bitrix24.Bitrix24System { Limits = new(10, 1) { Pause = TimeSpan.FromMinutes(1) } };
        var fetch = Task.Run(() => _run.Fetch(desk, system: slow, cancel: cancel.Token));
        while (_run.Details.Count == 0)
        {
            await Task.Delay(10);
        }
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
