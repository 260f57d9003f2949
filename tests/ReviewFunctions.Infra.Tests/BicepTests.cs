using System.Text.Json.Nodes;

namespace ReviewFunctions.Infra.Tests;

public sealed class BicepTests(Template template)
{
    public static TheoryData<string> Files { get; } = [.. Bicep.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_linter_has_nothing_to_say(string file) => Assert.Equal("", await Bicep.LintAsync(file));

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
        var example = JsonNode.Parse((string?)built["parametersJson"] ?? "{}")?["parameters"]?.AsObject() ?? [];
        Assert.Contains("name", example.Select(parameter => parameter.Key));
        Assert.Subset(template.Json["parameters"]?.AsObject().Select(parameter => parameter.Key).ToHashSet() ?? [], example.Select(parameter => parameter.Key).ToHashSet());
    }

    [Fact]
    public void No_secret_is_asked_for_read_or_told()
    {
        var text = template.Json.ToJsonString();
        Assert.All((string[])["listKeys", "listAccountSas", "listServiceSas", "AccountKey=", "SharedAccessSignature", "securestring", "secureObject"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }
}
