using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Cli.Files;

/// <summary>Writes fields so that <see cref="FrontMatter"/> reads the same.</summary>
public static partial class FrontMatterWriter
{
    /// <summary>A whole Markdown file: the fields between two lines <c>---</c>, an empty line, the body and a line feed.</summary>
    public static string Write(JsonObject fields, string body)
    {
        var text = new StringBuilder("---\n");
        WriteFields(text, fields, indent: 0);
        return text.Append("---\n\n").Append(body).Append('\n').ToString();
    }

    private static void WriteFields(StringBuilder text, JsonObject fields, int indent)
    {
        foreach (var (name, value) in fields)
        {
            text.Append(' ', indent).Append(Scalar(name)).Append(':');
            WriteValue(text, value, indent);
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } fields:
                text.Append('\n');
                WriteFields(text, fields, indent + 2);
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items) WriteItem(text, item, indent + 2);
                break;
            case JsonObject:
                text.Append(" {}\n");
                break;
            case JsonArray:
                text.Append(" []\n");
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    /// <summary>The first field of an object stands behind the hyphen, the others below it.</summary>
    private static void WriteItem(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append('-');
        if (item is not JsonObject { Count: > 0 } fields)
        {
            WriteValue(text, item, indent);
            return;
        }

        var lines = new StringBuilder();
        WriteFields(lines, fields, indent + 2);
        text.Append(' ').Append(lines, indent + 2, lines.Length - indent - 2);
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.TryGetValue<string>(out var words) => Scalar(words),
        _ => value.ToJsonString(),
    };

    private static string Scalar(string text) => Simple().IsMatch(text) && text is not "null" ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Words that mean the same without quotes, in YAML and in this reader of it.</summary>
    [GeneratedRegex(
        @"\A[\p{L}0-9](?:[\p{L}\p{M}0-9_.,'/+-]|:(?=[0-9])| (?=[\p{L}0-9(]))*\z", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Simple();
}
