using System.Text;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads the body: Markdown that can be rendered.</summary>
internal static class BodyField
{
    /// <summary>The body as it was sent.</summary>
    public static string? Read(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if ((FaultOfSize(text) ?? PlainText.FaultOfLines(text) ?? BodyHtml.Fault(text)) is not { } fault) return text;
        field.Refuse(fault);
        return null;
    }

    private static string? FaultOfSize(string text) => Encoding.UTF8.GetByteCount(text) > ReviewContent.MaxBodyBytes
        ? $"Must have at most {ReviewContent.MaxBodyBytes} bytes of UTF-8."
        : null;
}
