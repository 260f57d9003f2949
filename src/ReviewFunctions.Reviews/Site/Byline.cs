using System.Text.RegularExpressions;

namespace ReviewFunctions.Reviews.Site;

/// <summary>Whom readers see as the author of reviews: a person, or a name that several write under.</summary>
public sealed partial record Byline
{
    /// <summary>What an id of a byline is, for people.</summary>
    public const string IdRule = "the id of a byline: 1 to 64 lower-case letters, digits and hyphens, with no hyphen in front";

    /// <summary>What an id of a byline is, as a regular expression for all of it.</summary>
    public const string IdPattern = "[a-z0-9][a-z0-9-]{0,63}";

    /// <summary>The longest name, in Unicode scalar values.</summary>
    public const int MaxName = 100;

    /// <summary>The longest biography, in Unicode scalar values.</summary>
    public const int MaxBiography = 500;

    /// <summary>The name: plain text, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Their own page: an absolute <c>http</c> or <c>https</c> address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who they are, in a few sentences: plain text, at most 500 characters.</summary>
    public string? Biography { get; init; }

    /// <summary>
    /// Their picture: an absolute <c>https</c> address, since pages load no other pictures; <c>http</c> on this machine alone.
    /// </summary>
    public Uri? Avatar { get; init; }

    /// <summary>Where they are told of comments on their reviews; readers never see it.</summary>
    public string? Email { get; init; }

    /// <summary>Whether a text can be the id of a byline.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    [GeneratedRegex(@"\A" + IdPattern + @"\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
