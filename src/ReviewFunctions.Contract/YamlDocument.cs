using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReviewFunctions.Contract;

/// <summary>
/// Reads a YAML document as JSON. Plain scalars are resolved by the core schema
/// (<see href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, 10.3</see>), without its octal and hexadecimal numbers; quoted
/// and folded scalars are strings.
/// </summary>
internal static partial class YamlDocument
{
    /// <summary>The one document that <paramref name="yaml"/> holds, as compact JSON in UTF-8.</summary>
    /// <exception cref="YamlException">It is not one well-formed document, or a mapping has a key twice.</exception>
    public static byte[] ToJson(TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        if (stream.Documents is not [var document]) throw new YamlException("The file must hold one document.");
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        return Encoding.UTF8.GetBytes(Convert(document.RootNode)?.ToJsonString(options) ?? "null");
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(Convert)),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Resolve(plain.Value ?? ""),
        YamlScalarNode text => text.Value,
        _ => throw new YamlException(node.Start, node.End, "This node has no counterpart in JSON."),
    };

    private static KeyValuePair<string, JsonNode?> Convert(KeyValuePair<YamlNode, YamlNode> field) =>
        new(KeyOf(field.Key), Convert(field.Value));

    private static string KeyOf(YamlNode key) =>
        key is YamlScalarNode { Value: { } name } ? name : throw new YamlException(key.Start, key.End, "A key must be a scalar.");

    private static JsonNode? Resolve(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when Integer().IsMatch(text) => long.Parse(text, CultureInfo.InvariantCulture),
        _ when Float().IsMatch(text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => text,
    };

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Float();
}
