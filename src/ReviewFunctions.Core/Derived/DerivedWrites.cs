namespace ReviewFunctions.Core.Derived;

/// <summary>
/// The one way in which anything derived is written, be it a pointer, a row of a registry or a document: <b>versions, then state, then
/// conditional writes, else again</b>. Nothing is locked, and any process may write anything at any time, twice.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>The version of each item, or that it is absent, is read.</item>
/// <item>Only after the last of them is the state read that all of them show. So whoever wrote an item before this version was read has
/// shown no newer state than this one.</item>
/// <item>Each item is written only if it still has the version that was read. What is right already is written again (a touch), which
/// moves its version: a write that is skipped would not stop a slower handler that read an older state.</item>
/// <item>What somebody else has written meanwhile is begun again, with new versions and a new state.</item>
/// </list>
/// An item that changed is therefore written, after its change was stored, by somebody who read the change; and whoever read an older
/// state and comes later finds another version. Leave out the order of the first two, or the touch, and a withdrawn review stays in a
/// feed: <c>PublicationModelTests</c> finds the order of events in which it does.
/// </remarks>
public sealed class DerivedWrites(SideBySide sideBySide)
{
    /// <summary>Writes items that do not depend on each other.</summary>
    /// <inheritdoc cref="WriteInStagesAsync"/>
    public Task WriteAsync<TItem, TVersion, TState>(
        IReadOnlyList<TItem> items,
        Func<TItem, CancellationToken, Task<TVersion>> readVersion,
        Func<IReadOnlyList<TItem>, CancellationToken, Task<TState>> readState,
        Func<TItem, TVersion, TState, CancellationToken, Task<bool>> tryWrite,
        CancellationToken cancel) => WriteInStagesAsync([items], readVersion, readState, tryWrite, cancel);

    /// <summary>
    /// Writes items in stages: those of a stage only when all of the stage before are written, since they depend on them. All versions
    /// are read before the state, those of later stages too.
    /// </summary>
    /// <param name="stages">The items.</param>
    /// <param name="readVersion">Reads the version of an item, or that it is absent.</param>
    /// <param name="readState">Reads the state that these items show.</param>
    /// <param name="tryWrite">Writes an item over the version that was read; gives whether it still had that.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task WriteInStagesAsync<TItem, TVersion, TState>(
        IReadOnlyList<IReadOnlyList<TItem>> stages,
        Func<TItem, CancellationToken, Task<TVersion>> readVersion,
        Func<IReadOnlyList<TItem>, CancellationToken, Task<TState>> readState,
        Func<TItem, TVersion, TState, CancellationToken, Task<bool>> tryWrite,
        CancellationToken cancel)
    {
        for (var open = stages; open.Any(stage => stage.Count > 0);)
        {
            cancel.ThrowIfCancellationRequested();
            List<TItem> items = [.. open.SelectMany(stage => stage)];
            var versions = await sideBySide.SelectAsync(items, readVersion, cancel);
            var state = await readState(items, cancel);

            List<IReadOnlyList<TItem>> left = [];
            var begin = 0;
            foreach (var stage in open)
            {
                left.Add(left.Any(missed => missed.Count > 0) ? stage : await WriteStageAsync(stage, begin));
                begin += stage.Count;
            }
            open = left;

            async Task<IReadOnlyList<TItem>> WriteStageAsync(IReadOnlyList<TItem> stage, int first)
            {
                var read = stage.Zip(versions.Skip(first)).ToList();
                var written = await sideBySide.SelectAsync(read, (pair, token) => tryWrite(pair.First, pair.Second, state, token), cancel);
                return [.. stage.Zip(written).Where(pair => !pair.Second).Select(pair => pair.First)];
            }
        }
    }
}
