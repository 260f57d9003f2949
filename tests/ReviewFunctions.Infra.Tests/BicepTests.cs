using System.Text.Json.Nodes;

namespace ReviewFunctions.Infra.Tests;

public sealed class BicepTests(Template template)
{
    public static TheoryData<string> Files { get; } = [.. Bicep.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_compiler_and_its_linter_have_nothing_to_say(string file)
    {
        var compilation = await Bicep.CompileAsync(file);
        Assert.Empty(compilation.Diagnostics);
        Assert.True(compilation.Success);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_parameter_and_output_says_what_it_is(string file)
    {
        if (file.EndsWith("param", StringComparison.Ordinal)) return;
        var built = await Bicep.BuildAsync(file);
        var said = ((string[])["parameters", "outputs"]).SelectMany(part => built[part]?.AsObject() ?? []);
        Assert.All(said, part => Assert.NotEmpty((string?)part.Value?["metadata"]?["description"] ?? ""));
    }

    [Fact]
    public async Task The_example_says_nothing_that_the_template_does_not_ask()
    {
        var built = await Bicep.BuildAsync("infra/main.bicepparam");
        var example = built["parameters"]?.AsObject() ?? [];
        Assert.Contains("name", example.Select(parameter => parameter.Key));
        Assert.Subset(template.Json["parameters"]?.AsObject().Select(parameter => parameter.Key).ToHashSet() ?? [],
            example.Select(parameter => parameter.Key).ToHashSet());
    }

    [Fact]
    public void No_secret_is_read_or_told()
    {
        var text = template.Json.ToJsonString();
        Assert.All((string[])["listKeys", "listAccountSas", "listServiceSas", "AccountKey=", "SharedAccessSignature"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Members().Where(member => member.Key == "outputs"),
            outputs => Assert.DoesNotContain("akismet", outputs.Value?.ToJsonString() ?? "", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_secrets_that_are_asked_for_are_optional_and_kept_as_such()
    {
        var secrets = Members()
            .Where(member => member.Value is JsonObject parameter && parameter["type"] is JsonValue type
                && $"{type}".StartsWith("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["akismetKey", "moreSettings", "akismetKey", "moreSettings"], secrets.Select(secret => secret.Key));
        Assert.Equal("", (string?)template.Json["parameters"]?["akismetKey"]?["defaultValue"]);
        Assert.Equal("{}", template.Json["parameters"]?["moreSettings"]?["defaultValue"]?.ToJsonString());
    }

    /// <summary>Everything that has a name in the template and in all of its modules.</summary>
    private IEnumerable<KeyValuePair<string, JsonNode?>> Members() =>
        Template.Walk(template.Json).OfType<JsonObject>().SelectMany(part => part);
}
