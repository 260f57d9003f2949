using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using StreamJsonRpc;

namespace ReviewFunctions.Infra.Tests;

/// <summary>
/// The Bicep compiler, from its NuGet package; it needs no network. One process of it compiles all files, each once, by
/// <see href="https://github.com/Azure/bicep/blob/main/docs/jsonrpc-contract.md">JSON-RPC</see>. It ends when its input does.
/// </summary>
internal static class Bicep
{
    private static readonly string Program =
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(note => note.Key == "Bicep").Value ?? "bicep";

    private static readonly Lazy<JsonRpc> Compiler = new(Start);

    private static readonly ConcurrentDictionary<string, Task<Compilation>> Compiled = new(StringComparer.Ordinal);

    public static IEnumerable<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep*",
            SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order()];

    /// <summary>What Azure gets to see of a file.</summary>
    public static async Task<JsonObject> BuildAsync(string file)
    {
        var compilation = await CompileAsync(file);
        return JsonNode.Parse(compilation.Parameters ?? compilation.Contents ?? "")?.AsObject()
            ?? throw new InvalidOperationException("The compiler says nothing.");
    }

    /// <summary>A file as it is compiled, with all that the compiler and its linter say of it.</summary>
    public static Task<Compilation> CompileAsync(string file) => Compiled.GetOrAdd(file, name =>
    {
        var path = Path.Combine(Repository.Root, name);
        return name.EndsWith("param", StringComparison.Ordinal)
            ? Compiler.Value.InvokeAsync<Compilation>("bicep/compileParams", new { path, parameterOverrides = new { } })
            : Compiler.Value.InvokeAsync<Compilation>("bicep/compile", new { path });
    });

    private static JsonRpc Start()
    {
        var process = Process.Start(new ProcessStartInfo(Program, ["jsonrpc", "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException($"{Program} does not start.");
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web) };
        var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(
            process.StandardInput.BaseStream, process.StandardOutput.BaseStream, formatter));
        rpc.StartListening();
        return rpc;
    }
}

/// <summary>What the compiler answers.</summary>
/// <param name="Success">Whether the file is compiled.</param>
/// <param name="Diagnostics">What is wrong with it, or should be otherwise.</param>
/// <param name="Contents">The template of a file with resources.</param>
/// <param name="Parameters">The parameters that a file of parameters has.</param>
internal sealed record Compilation(bool Success, JsonArray Diagnostics, string? Contents, string? Parameters);
