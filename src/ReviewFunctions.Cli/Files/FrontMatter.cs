using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReviewFunctions.Cli.Files;

/// <summary>
/// The fields at the head of a Markdown file: YAML without tags, anchors and aliases, of bounded depth. What a plain word means is known by
/// its field, so <c>title: 1984</c> and <c>title: No</c> are texts, and nothing is guessed.
/// </summary>
public sealed partial class FrontMatter
{
    /// <summary>How deeply lists and mappings may be nested; a review has three levels.</summary>
    public const int MaxDepth = 8;

    private static readonly string[] Numbers =
    [
        "#/rating/value", "#/rating/best", "#/rating/worst", "#/subject/year", "#/subject/season", "#/subject/episodes",
        "#/subject/minutes", "#/subject/pages", "#/revision",
    ];

    private static readonly string[] Truths = ["#/quiet", "#/significant", "#/experienced/again", "#/inFooter"];

    private readonly Dictionary<string, int> _lines = [];
    private readonly int _offset;
    private readonly Parser _parser;

    private FrontMatter(string yaml, int offset)
    {
        _offset = offset;
        _parser = new Parser(new StringReader(yaml));
    }

    /// <summary>The fields, as the API names them.</summary>
    public JsonObject Fields { get; private set; } = [];

    /// <summary>What is wrong with the YAML; nothing can be said of the fields then.</summary>
    public Finding? Fault { get; private set; }

    /// <summary>Reads it.</summary>
    /// <param name="yaml">What stands between the two lines <c>---</c>.</param>
    /// <param name="offset">How many lines of the file stand before it.</param>
    public static FrontMatter Read(string yaml, int offset)
    {
        var read = new FrontMatter(yaml, offset);
        try
        {
            read.ReadDocument();
        }
        catch (YamlException fault)
        {
            var inner = fault.InnerException?.Message ?? fault.Message;
            read.Fault = new Finding(read.LineOf(fault.Start), "#", $"This is no YAML that can be read: {inner}");
        }

        return read;
    }

    /// <summary>The line of a field, or of the nearest one around it.</summary>
    public int LineOf(string pointer)
    {
        for (var place = pointer; place.Length > 1; place = place[..place.LastIndexOf('/')])
            if (_lines.TryGetValue(place, out var line)) return line;
        return 1;
    }

    private int LineOf(Mark mark) => _offset + (int)Math.Max(1, mark.Line);

    private void ReadDocument()
    {
        Next<StreamStart>();
        if (_parser.MoveNext() && _parser.Current is StreamEnd) return;
        Next<MappingStart>();
        Fields = ReadMapping("#", 1);
        Next<DocumentEnd>();
        Next<StreamEnd>();
    }

    private void Next<T>()
    {
        _parser.MoveNext();
        if (_parser.Current is not T) throw Refused("The head of the file is one mapping of fields to values.");
    }

    private JsonObject ReadMapping(string pointer, int depth)
    {
        var fields = new JsonObject();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (_parser.Current is not Scalar key) throw Refused("A field has a name.");
            Check(key);
            var place = $"{pointer}/{Uri.EscapeDataString(key.Value.Replace("~", "~0").Replace("/", "~1"))}";
            _lines[place] = LineOf(key.Start);
            if (fields.ContainsKey(key.Value)) throw Refused($"The field {key.Value} is here twice.");
            _parser.MoveNext();
            fields.Add(key.Value, ReadValue(place, depth));
        }

        return fields;
    }

    private JsonArray ReadList(string pointer, int depth)
    {
        var items = new JsonArray();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pointer}/{items.Count}");
            _lines[place] = _parser.Current is { } item ? LineOf(item.Start) : 1;
            items.Add(ReadValue(place, depth));
        }

        return items;
    }

    private JsonNode? ReadValue(string pointer, int depth)
    {
        if (_parser.Current is not NodeEvent node) throw Refused("Aliases are not taken: write the value itself.");
        Check(node);
        if (depth == MaxDepth) throw Refused("This is nested too deeply.");
        return node switch
        {
            MappingStart => ReadMapping(pointer, depth + 1),
            SequenceStart => ReadList(pointer, depth + 1),
            Scalar { Style: ScalarStyle.Plain } plain => Plain(pointer, plain.Value),
            Scalar text => JsonValue.Create(text.Value),
            _ => throw Refused("This value cannot be read."),
        };
    }

    private void Check(NodeEvent node)
    {
        if (!node.Tag.IsEmpty) throw Refused("Tags such as !!str are not taken.");
        if (!node.Anchor.IsEmpty) throw Refused("Anchors are not taken.");
    }

    private static JsonNode? Plain(string pointer, string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" or "false" when Truths.Contains(pointer) => JsonValue.Create(text == "true"),
        _ when Numbers.Contains(pointer) && Number().IsMatch(text) => JsonNode.Parse(text),
        _ => JsonValue.Create(text),
    };

    private SemanticErrorException Refused(string sentence)
    {
        var place = _parser.Current ?? throw new SemanticErrorException(sentence);
        return new SemanticErrorException(place.Start, place.End, sentence);
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,27})(\.[0-9]{1,27})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
