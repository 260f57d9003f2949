using System.Globalization;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Infra.Tests;

/// <summary>What <c>make run</c> does before anything serves.</summary>
public sealed class LocalRunTests
{
    [Theory]
    [InlineData("src/ReviewFunctions/host/answer.cs", true)]
    [InlineData("src/ReviewFunctions/node_modules/a/index.js", false)]
    [InlineData("src/ReviewFunctions/node_modules/a/bin/index.js", false)]
    [InlineData("src/ReviewFunctions/obj/a.cs", false)]
    [InlineData("src/ReviewFunctions/bin/a.dll", false)]
    public async Task A_build_is_out_of_date_after_a_change_of_a_source_and_not_of_what_a_build_brings(string file, bool isSource)
    {
        var copy = Directory.CreateTempSubdirectory("review-functions-");
        try
        {
            foreach (var part in (string[])["infra/local/app.mjs", "docs/openapi.yaml", file])
            {
                var target = Path.Combine(copy.FullName, part);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (part == file) await File.WriteAllTextAsync(target, "", TestContext.Current.CancellationToken);
                else File.Copy(Path.Combine(Repository.Root, part), target);
            }

            var changed = DateTime.UnixEpoch.AddYears(100);
            File.SetLastWriteTimeUtc(Path.Combine(copy.FullName, file), changed);
            var (code, newest, errors) = await Command.RunAsync("node", "--input-type=module", "-e",
                $"console.log((await import('{copy.FullName}/infra/local/app.mjs')).newestSource())");
            Assert.True(code == 0, errors);
            var age = DateTime.UnixEpoch.AddMilliseconds(double.Parse(newest, CultureInfo.InvariantCulture)) - changed;
            Assert.Equal(isSource, age.Duration() < TimeSpan.FromSeconds(1));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
