using System.Net.Mail;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Comments.Drafts;

/// <summary>Reads the fields of comments.</summary>
internal static class CommentFields
{
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

    private static string? FaultOfLength(string text) =>
        text.EnumerateRunes().Count() > Comment.MaxBody ? $"Must have at most {Comment.MaxBody} characters." : null;
}
