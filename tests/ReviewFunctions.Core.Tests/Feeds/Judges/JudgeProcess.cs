using System.Diagnostics;
using System.Text.Json;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>A judge as a process: one question in JSON, one answer in JSON.</summary>
internal static class JudgeProcess
{
    /// <summary>Asks a script of <c>tests/judges</c>.</summary>
    public static async Task<TAnswer> AskAsync<TAnswer>(string program, string script, object question)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(Repository.Root, "tests", "judges", script)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var judge = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var (said, complained) = (judge.StandardOutput.ReadToEndAsync(), judge.StandardError.ReadToEndAsync());
        await JsonSerializer.SerializeAsync(judge.StandardInput.BaseStream, question);
        judge.StandardInput.Close();
        await judge.WaitForExitAsync();
        Assert.True(judge.ExitCode == 0, await complained);
        return JsonSerializer.Deserialize<TAnswer>(await said, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("The judge says nothing.");
    }
}
