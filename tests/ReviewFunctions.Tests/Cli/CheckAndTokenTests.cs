using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Checking files, and handing out tokens, from the command line.</summary>
public sealed class CheckAndTokenTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly Terminal _terminal = new(site.Client);

    [Fact]
    public async Task Faults_of_many_files_are_given_as_lines_and_as_JSON()
    {
        var good = _terminal.Write("good.md", "---\nheadline: A\nlanguage: en\nsubject: {kind: film, title: B}\n---\n\nC\n");
        var bad = _terminal.Write("bad.md", "---\nheadline: A\nlanguage: en\nsubject: {kind: hat, title: B}\n---\n\nC\n");
        Assert.Equal(ExitCode.Refused, await _terminal.RunBareAsync("check", good, bad));
        Assert.StartsWith($"{bad}:4: subject/kind: Must be one of ", _terminal.Out);
        Assert.Equal(ExitCode.Refused, await _terminal.RunBareAsync("check", good, bad, "--json"));
        var files = JsonNode.Parse(_terminal.Out)?["files"];
        Assert.Empty(files?[0]?["faults"]?.AsArray() ?? [null]);
        Assert.Equal((4, "#/subject/kind"), ((int?)files?[1]?["faults"]?[0]?["line"], (string?)files?[1]?["faults"]?[0]?["pointer"]));
        Assert.Equal(ExitCode.Done, await _terminal.RunBareAsync("check", good, "-q"));
        Assert.Equal(("", ""), (_terminal.Out, _terminal.Error));
        Assert.Equal(ExitCode.Usage, await _terminal.RunBareAsync("check", "nothing.md"));
    }

    [Fact]
    public async Task A_token_is_made_listed_and_revoked_with_the_function_key()
    {
        Assert.Equal(
            ExitCode.Done, await _terminal.RunAsync("token", "create", "--editor", "Mina Park", "--scopes", "create,update", "--own"));
        var secret = _terminal.Out.Trim();
        Assert.Equal(HttpStatusCode.OK, await ListWithAsync(secret));
        var token = Assert.Single((await _terminal.ResultAsync("token", "list"))["items"]?.AsArray() ?? [],
            item => (string?)item?["editor"] == "Mina Park");
        Assert.Equal((true, """["create","update"]"""), ((bool?)token?["own"], token?["scopes"]?.ToJsonString()));
        Assert.Equal(ExitCode.Done, await _terminal.RunAsync("token", "list"));
        Assert.Contains("Mina Park", _terminal.Out);
        Assert.Equal(ExitCode.Done, await _terminal.RunAsync("token", "revoke", $"{token?["id"]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await ListWithAsync(secret));
        Assert.Equal(ExitCode.Refused, await _terminal.RunAsync("token", "revoke", $"{token?["id"]}"));
        _terminal.Variables["REVIEW_FUNCTIONS_KEY"] = "wrong";
        Assert.Equal(ExitCode.Refused, await _terminal.RunAsync("token", "list"));
        Assert.Equal("error: The site does not accept the function key.\n", _terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();

    private async Task<HttpStatusCode> ListWithAsync(string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reviews");
        request.Headers.Authorization = new("Bearer", secret);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
