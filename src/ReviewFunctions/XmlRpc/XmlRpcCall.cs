using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.XmlRpc;

/// <summary>
/// A call of a method (<see href="http://xmlrpc.com/spec.md">XML-RPC</see>). Values are read as JSON has them: Base64 stays a text, and so
/// does a time, in the form of RFC 3339.
/// </summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record XmlRpcCall(string Method, IReadOnlyList<JsonNode?> Arguments)
{
    /// <summary>The deepest that values are nested, and the most of them.</summary>
    private const int MaxDepth = 16, MaxValues = 10_000;

    /// <summary>The form of times, which name no zone: UTC is what most editors mean.</summary>
    private static readonly string[] TimeForms =
        ["yyyyMMdd'T'HH:mm:ss", "yyyyMMdd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The argument at a place as a text; empty if there is none.</summary>
    public string Text(int place) => PostProperties.TextOf(Arguments.ElementAtOrDefault(place)) ?? "";

    /// <summary>The argument at a place as fields.</summary>
    /// <exception cref="ProblemException">It has none.</exception>
    public JsonObject Fields(int place) =>
        Arguments.ElementAtOrDefault(place) as JsonObject ?? throw PostFault.Of($"Argument {place + 1} must be a struct.");

    /// <summary>Whether the argument at a place is true; <see langword="true"/> if there is none.</summary>
    public bool Truth(int place) =>
        Arguments.ElementAtOrDefault(place) is not JsonValue said || !said.TryGetValue<bool>(out var truth) || truth;

    /// <summary>Reads a call: XML without a document type and without entities, bounded in length, depth and number.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static XmlRpcCall Read(ReadOnlyMemory<byte> utf8)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(utf8.ToArray());
            using var reader = XmlReader.Create(stream, settings);
            var call = Bounded(reader);
            var method = call.Name == "methodCall" ? call.Element("methodName")?.Value.Trim() : null;
            if (string.IsNullOrEmpty(method)) throw Malformed();
            return new XmlRpcCall(method, [.. call.Elements("params").Elements("param").Elements("value").Select(ValueOf)]);
        }
        catch (XmlException)
        {
            throw Malformed();
        }
    }

    /// <summary>The root, read element by element, so that nothing is built that is too deep or too much.</summary>
    private static XElement Bounded(XmlReader reader)
    {
        XElement? root = null;
        var (open, elements) = (new Stack<XElement>(), 0);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                // A value in an array or a struct is four elements deep.
                if (++elements > MaxValues * 4 || open.Count >= MaxDepth * 4) throw Malformed();
                var element = new XElement(reader.LocalName);
                if (open.TryPeek(out var parent)) parent.Add(element);
                root ??= element;
                if (!reader.IsEmptyElement) open.Push(element);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
            }
            else if (IsText(reader.NodeType) && open.TryPeek(out var within))
            {
                within.Add(reader.Value);
            }
        }

        return root ?? throw Malformed();
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    private static JsonNode? ValueOf(XElement value)
    {
        if (value.Elements().FirstOrDefault() is not { } typed) return JsonValue.Create(value.Value);
        return typed.Name.LocalName switch
        {
            "struct" => StructOf(typed),
            "array" => new JsonArray([.. typed.Elements("data").Elements("value").Select(ValueOf)]),
            "boolean" => JsonValue.Create(typed.Value.Trim() is "1" or "true"),
            "int" or "i4" => JsonValue.Create(int.TryParse(typed.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var number) ? number : throw PostFault.Of("An int is not a whole number.")),
            "dateTime.iso8601" => JsonValue.Create(TimeOf(typed.Value.Trim())),
            "nil" => null,
            _ => JsonValue.Create(typed.Value),
        };
    }

    private static JsonObject StructOf(XElement typed)
    {
        var fields = new JsonObject();
        foreach (var member in typed.Elements("member"))
            if (member.Element("name")?.Value is { } name && member.Element("value") is { } value) fields[name] = ValueOf(value);
        return fields;
    }

    private static string TimeOf(string text) => DateTimeOffset.TryParseExact(
        text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? InstantJson.Write(time)
        : throw PostFault.Of("A dateTime.iso8601 is not a time such as 20261129T12:00:00.");

    private static ProblemException Malformed() =>
        PostFault.Of($"The body is not a methodCall that can be read: XML without a document type, at most {MaxDepth} values deep.");
}
