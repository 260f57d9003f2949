using System.ComponentModel;
using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Tokens;

/// <summary>What a new token is to be.</summary>
public sealed class NewTokenOptions : SiteOptions
{
    /// <summary>Whose it is.</summary>
    [CommandOption("--editor <NAME>", isRequired: true)]
    [Description("The editor; revisions keep this name.")]
    public string Editor { get; init; } = "";

    /// <summary>What it opens.</summary>
    [CommandOption("--scopes <LIST>", isRequired: true)]
    [Description("What it opens, with commas between: create, update, publish, delete, media, moderate, site.")]
    public string Scopes { get; init; } = "";

    /// <summary>The byline of reviews that name none.</summary>
    [CommandOption("--byline <ID>")]
    [Description("The byline of reviews that name none.")]
    public string? Byline { get; init; }

    /// <summary>When it ends.</summary>
    [CommandOption("--expires <TIME>")]
    [Description("When it ends, with an offset, such as 2027-01-31T18:00:00+09:00.")]
    public string? Expires { get; init; }

    /// <summary>Whether it changes only reviews of the same editor.</summary>
    [CommandOption("--own")]
    [Description("It changes only reviews of the same editor.")]
    public bool Own { get; init; }
}

/// <summary>Which token.</summary>
public sealed class RevokeTokenOptions : SiteOptions
{
    /// <summary>Its id.</summary>
    [CommandArgument(0, "<ID>")]
    [Description("The id of the token, as token list shows it.")]
    public string Id { get; init; } = "";
}

/// <summary>Makes, lists and revokes tokens, with the function key in <c>REVIEW_FUNCTIONS_KEY</c>.</summary>
public sealed class TokenCommands(Surroundings surroundings)
{
    private const string Tokens = "/api/tokens";

    /// <summary>Makes a token and gives its secret, this once.</summary>
    public async Task<int> CreateAsync(NewTokenOptions options, CancellationToken cancel)
    {
        using var site = SiteClient.ForOwner(surroundings, options);
        var scopes = options.Scopes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var request = new JsonObject
        {
            ["editor"] = options.Editor,
            ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
        };
        if (options.Byline is { } byline) request["byline"] = byline;
        if (options.Expires is { } expires) request["expires"] = expires;
        if (options.Own) request["own"] = true;
        var made = Good(await site.SendAsync(HttpMethod.Post, Tokens, request, cancel));
        var output = new Output(surroundings, options);
        output.Progress($"The token {made["id"]} is shown this once.");
        output.Result([$"{made["secret"]}"], made);
        return ExitCode.Done;
    }

    /// <summary>Lists all tokens.</summary>
    public async Task<int> ListAsync(SiteOptions options, CancellationToken cancel)
    {
        using var site = SiteClient.ForOwner(surroundings, options);
        var list = Good(await site.GetAsync(Tokens, cancel));
        var tokens = list["items"]?.AsArray().OfType<JsonObject>() ?? [];
        new Output(surroundings, options).Result(
            ["id", "editor", "scopes", "expires", "last used"],
            tokens.Select(token => new[]
            {
                $"{token["id"]}", $"{token["editor"]}", string.Join(", ", token["scopes"]?.AsArray().Select(scope => $"{scope}") ?? []),
                $"{token["expires"]}", $"{token["lastUsed"]}",
            }),
            list);
        return ExitCode.Done;
    }

    /// <summary>Revokes a token.</summary>
    public async Task<int> RevokeAsync(RevokeTokenOptions options, CancellationToken cancel)
    {
        using var site = SiteClient.ForOwner(surroundings, options);
        var answer = await site.SendAsync(HttpMethod.Delete, $"{Tokens}/{Uri.EscapeDataString(options.Id)}", null, cancel);
        if (!answer.IsGood) Good(answer);
        new Output(surroundings, options).Result(
            [$"The token {options.Id} opens nothing any more."], new JsonObject { ["id"] = options.Id });
        return ExitCode.Done;
    }

    private static JsonObject Good(SiteAnswer answer) => answer switch
    {
        { IsGood: true, Json: { } json } => json,
        { Status: HttpStatusCode.Unauthorized } => throw new CommandException("The site does not accept the function key."),
        _ => throw answer.Refused(),
    };
}
