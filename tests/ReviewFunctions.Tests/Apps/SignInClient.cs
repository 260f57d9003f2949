using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Apps;

/// <summary>What apps, and the editors who let them in, send by IndieAuth.</summary>
internal static class SignInClient
{
    /// <summary>An app that says nothing of itself, and where its codes go to.</summary>
    public const string App = "https://127.0.0.1/app/", Done = "https://127.0.0.1/done?from=here";

    /// <summary>The pair that RFC 7636 has as its example.</summary>
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static int _addresses;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What an app asks for, with some of it changed.</summary>
    public static Dictionary<string, string> Asked(params (string Name, string Value)[] changed)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = App,
            ["redirect_uri"] = Done,
            ["state"] = "a state",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
            ["scope"] = "create update",
        };
        foreach (var (name, value) in changed) asked[name] = value;
        return asked;
    }

    /// <summary>The fields as a query or a form.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>Looks at the page for an app.</summary>
    public static async Task<HttpResponseMessage> ShowAsync(this HttpClient client, Dictionary<string, string> asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/indieauth/authorize?{Encode(asked)}");
        request.Headers.Add("X-Forwarded-For", NewAddress());
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Decides on an app.</summary>
    public static Task<HttpResponseMessage> DecideAsync(
        this HttpClient client, Dictionary<string, string> asked, string? token, params string[] granted) =>
        client.OAuthAsync("authorize", Encode([.. asked, .. token is null ? [] : new[] { KeyValuePair.Create("token", token) },
            .. granted.Select(scope => KeyValuePair.Create("granted", scope))]));

    /// <summary>The code that an app gets.</summary>
    public static async Task<string> CodeAsync(
        this HttpClient client, string token = Editor.Token, string granted = "create update", Dictionary<string, string>? asked = null)
    {
        using var answer = await client.DecideAsync(asked ?? Asked(), token, granted.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return HttpUtility.ParseQueryString(answer.Headers.Location?.Query ?? "")["code"] ?? "";
    }

    /// <summary>The form that exchanges a code.</summary>
    public static string Exchange(string code, string client = App, string redirect = Done, string verifier = Verifier) => Encode(
        new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["client_id"] = client,
            ["redirect_uri"] = redirect,
            ["code_verifier"] = verifier,
        });

    /// <summary>The token that an app gets.</summary>
    public static async Task<JsonObject> GrantedAsync(this HttpClient client, string token = Editor.Token, string granted = "create update")
    {
        using var answer = await client.OAuthAsync("token", Exchange(await client.CodeAsync(token, granted)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Sends a form to one of the endpoints, each time from another address.</summary>
    public static async Task<HttpResponseMessage> OAuthAsync(this HttpClient client, string endpoint, string form, string? bearer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/indieauth/{endpoint}")
        {
            Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Forwarded-For", NewAddress());
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await client.SendAsync(request, Cancel);
    }

    private static string NewAddress() => $"2001:db8:9:{Interlocked.Increment(ref _addresses):x}::1";
}
