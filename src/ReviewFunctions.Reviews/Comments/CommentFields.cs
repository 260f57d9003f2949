using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>
/// Reads the fields of comments. Lengths are counted in UTF-16 code units, as browsers count for <c>maxlength</c>, so that whatever the
/// form lets in is taken
/// (<see href="https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fe-maxlength">HTML, 4.10.18.3</see>).
/// </summary>
internal static class CommentFields
{
    /// <summary>A name in one line. One that is stored already is taken as it is.</summary>
    public static string? Name(JsonField field)
    {
        if (field.Text(Comment.MaxName) is not { } name) return null;
        if (field.IsUnchanged || name.Length <= Comment.MaxName) return name;
        field.Refuse(TooLong(Comment.MaxName));
        return null;
    }

    /// <summary>A comment's own words: Markdown that can be rendered. What is stored already is taken as it is.</summary>
    public static string? Body(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (field.IsUnchanged) return text;
        if ((PlainText.FaultOfLines(text) ?? FaultOfLength(text) ?? CommentHtml.Fault(text)) is not { } fault) return text;
        field.Refuse(fault);
        return null;
    }

    /// <summary>A mail address as such, without a name around it.</summary>
    public static string? Email(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (text.Length <= Comment.MaxEmail && MailAddress.TryCreate(text, out var address) && address.Address == text) return text;
        field.Refuse($"Must be a mail address of at most {Comment.MaxEmail} characters, such as mina@example.org.");
        return null;
    }

    /// <summary>The id of the comment that is answered.</summary>
    public static CommentId? InReplyTo(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (CommentId.TryParse(text, out var id)) return id;
        field.Refuse("Must be the id of a comment: 32 lower-case hexadecimal digits.");
        return null;
    }

    /// <summary>Their own page. Who leaves out the scheme, as people do, means <c>https</c>.</summary>
    public static Uri? Url(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (WebAddress.TryParse(text, Comment.MaxUrl, out var address) || TryComplete(text, out address)) return address;
        return field.Address(Comment.MaxUrl);
    }

    /// <summary>A host of several names, with or without a port and what follows, but without a scheme and a user.</summary>
    private static bool TryComplete(string text, [NotNullWhen(true)] out Uri? address)
    {
        var host = text.StartsWith("//", StringComparison.Ordinal) ? text[2..] : text;
        return WebAddress.TryParse($"{Uri.UriSchemeHttps}://{host}", Comment.MaxUrl, out address)
            && address.UserInfo.Length == 0 && address.IdnHost.Trim('.').Contains('.') && !host.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>A line break is one character, however many it is sent as: so browsers count it in the form.</summary>
    private static string? FaultOfLength(string text) =>
        PlainText.WithOneCharacterLineBreaks(text).Length > Comment.MaxBody ? TooLong(Comment.MaxBody) : null;

    private static string TooLong(int most) => $"Must have at most {most} characters; an emoji counts as two or more.";
}
