namespace ReviewFunctions.Package.Tests;

/// <summary>Holds the local host to Microsoft's: the same requests to the packaged app, the same answers.</summary>
[Collection(PackagedSiteTests.Name)]
public sealed class ProbeTests(PackagedSite site)
{
    private const int Least = 150;

    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "probes.tsv")).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    public static TheoryData<string> Probes { get; } = [.. Lines];

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task A_request_is_answered_as_the_platform_answers_it(string line)
    {
        var probe = Probe.Parse(line);
        using var request = probe.Request(site);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await probe.AssertAsync(answer);
    }

    [Fact]
    public void There_are_enough_of_them_and_none_twice()
    {
        Assert.True(Lines.Length >= Least, $"There are {Lines.Length}.");
        Assert.Distinct(Lines);
    }
}
