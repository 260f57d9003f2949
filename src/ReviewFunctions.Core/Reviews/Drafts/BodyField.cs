using System.Text;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads the body: Markdown that can be rendered.</summary>
internal static class BodyField
{
    /// <summary>The body as it was sent. What is stored already is taken as it is.</summary>
    public static string? Read(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (field.IsUnchanged) return text;
        if ((FaultOfSize(text) ?? PlainText.FaultOfLines(text)) is { } fault)
        {
            field.Refuse(fault);
            return null;
        }

        var check = BodyHtml.Check(text);
        foreach (var warning in check.Warnings) field.Warn(warning);
        if (check.Fault is null) return text;
        field.Refuse(check.Fault);
        return null;
    }

    private static string? FaultOfSize(string text) => Encoding.UTF8.GetByteCount(text) > ReviewContent.MaxBodyBytes
        ? $"Must have at most {ReviewContent.MaxBodyBytes} bytes of UTF-8."
        : null;
}
