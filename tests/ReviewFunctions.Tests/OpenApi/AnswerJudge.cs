using System.Diagnostics;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>npm's ajv, which says whether an answer is what the description says of it. It goes on until it is disposed of.</summary>
internal sealed class AnswerJudge : IDisposable
{
    private readonly Process _node =
        Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "judges", "answers.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("node does not start.");

    /// <summary>Tells it what to judge by.</summary>
    public Task ReadAsync(JsonObject document) => _node.StandardInput.WriteLineAsync(document.ToJsonString());

    /// <returns>What is wrong; empty if nothing is.</returns>
    public async Task<string> FaultAsync(DescribedOperation operation, HttpResponseMessage answer, CancellationToken cancel)
    {
        var question = new JsonObject
        {
            ["path"] = operation.Path,
            ["verb"] = operation.Verb,
            ["status"] = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["type"] = answer.Content.Headers.ContentType?.MediaType,
            ["body"] = await answer.Content.ReadAsStringAsync(cancel),
        };
        await _node.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), cancel);
        await _node.StandardInput.FlushAsync(cancel);
        return await _node.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("The judge has gone.");
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
