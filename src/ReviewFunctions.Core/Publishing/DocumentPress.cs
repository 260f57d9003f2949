using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Brings documents to what the stored reviews say now, whoever else is at it.</summary>
public sealed class DocumentPress(IDocumentStore documents, Coalescer coalescer, DocumentWritten written, TimeProvider time)
{
    /// <summary>How long one set may take, with all its fresh starts. The work is shared, so no caller's own token ends it.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Renders a set and writes each document under the version that was read before the state was. Done only after a write of every
    /// document succeeded, be it of the version alone: a write that is skipped does not stop a slower handler with an older state.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up, or the time limit was over.</exception>
    public Task PressAsync(DocumentSet set, CancellationToken cancel) =>
        coalescer.RunAsync(set.Name, () => PressAllAsync(set)).WaitAsync(cancel);

    private async Task PressAllAsync(DocumentSet set)
    {
        using var span = Signals.Begin("render")?.SetTag("documents", set.Paths.Count);
        using var limit = new CancellationTokenSource(TimeLimit, time);
        var open = set.Paths;
        while (open.Count > 0)
            open = await PressOnceAsync(set, open, limit.Token);
    }

    /// <returns>The paths at which somebody else was faster.</returns>
    private async Task<IReadOnlyList<string>> PressOnceAsync(DocumentSet set, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var versions = await Task.WhenAll(paths.Select(path => documents.FindAsync(path, cancel)));
        var rendered = (await set.RenderAsync(cancel)).ToDictionary(document => document.Path);
        var tries = await Task.WhenAll(paths.Zip(versions, (path, version) =>
            rendered.TryGetValue(path, out var document) ? TryWriteAsync(document, version, cancel) : Task.FromResult(true)));
        return [.. paths.Zip(tries).Where(pair => !pair.Second).Select(pair => pair.First)];
    }

    private async Task<bool> TryWriteAsync(Document document, DocumentVersion? over, CancellationToken cancel)
    {
        if (over is not null && over.Shows(document)) return await documents.TryTouchAsync(document.Path, over, cancel);
        if (!await documents.TryWriteAsync(document, ChangedAfter(over), over, cancel)) return false;
        written(document.Path);
        return true;
    }

    /// <summary>Now in whole seconds, and later than before: validators that are to the second must move with every change.</summary>
    private DateTimeOffset ChangedAfter(DocumentVersion? before)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        return before is null || before.Changed < now ? now : before.Changed.AddSeconds(1);
    }
}
