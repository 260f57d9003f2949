using System.Diagnostics;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>What npm's feedsmith reads in a feed.</summary>
public static class Judge
{
    public static async Task<JsonObject> ReadAsync(byte[] feed)
    {
        var script = Path.Combine(Repository.Root, "tests", "judges", "read.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node does not start.");
        await node.StandardInput.BaseStream.WriteAsync(feed);
        node.StandardInput.Close();
        var read = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(read)?.AsObject() ?? throw new InvalidOperationException("The judge says nothing.");
    }
}
