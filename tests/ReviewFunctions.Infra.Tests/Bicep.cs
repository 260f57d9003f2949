using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>The Bicep compiler, from its NuGet package; it needs no network.</summary>
internal static class Bicep
{
    private static readonly string Program =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(note => note.Key == "Bicep").Value ?? "bicep";

    private static readonly ConcurrentDictionary<string, Task<string>> Built = new(StringComparer.Ordinal);

    public static IEnumerable<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep*",
            SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order()];

    /// <summary>The linter's every word: it ends with 0 also on a misspelt property.</summary>
    public static async Task<string> LintAsync(string file)
    {
        var (code, output, errors) = await Command.RunAsync(Program, "lint", file);
        return code == 0 ? output + errors : $"{output}{errors}\nExit code {code}.";
    }

    /// <summary>What Azure gets to see of a file, which is compiled once.</summary>
    public static async Task<JsonObject> BuildAsync(string file) =>
        JsonNode.Parse(await Built.GetOrAdd(file, CompileAsync))?.AsObject()
            ?? throw new InvalidOperationException("The compiler says nothing.");

    private static async Task<string> CompileAsync(string file)
    {
        var (code, output, errors) =
            await Command.RunAsync(Program, file.EndsWith("param", StringComparison.Ordinal) ? "build-params" : "build", file, "--stdout");
        Assert.True(code == 0 && errors.Length == 0, errors);
        return output;
    }
}
