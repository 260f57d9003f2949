using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of documents keeps to.</summary>
public abstract class DocumentStoreContract
{
    private readonly string _path = $"reviews/사운드트랙2-{Guid.CreateVersion7(Samples.Noon):N}/index.html";

    protected abstract IDocumentStore Documents { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_was_never_written_is_not_there()
    {
        Assert.Null(await Documents.FindAsync(_path, Cancel));
        Assert.Null(await Documents.ReadAsync(_path, Cancel));
    }

    [Fact]
    public async Task A_written_document_is_read_with_all_that_was_said_of_it()
    {
        var document = Text("<p>한글</p>") with
        {
            Redirect = new Uri("https://example.org/reviews/%EC%82%AC/"),
            Gone = true,
            Links = "<https://example.org/feed.xml>; rel=\"self\""
        };
        Assert.True(await Documents.TryWriteAsync(document, Samples.Noon, over: null, Cancel));

        var stored = await StoredAsync();
        Assert.Equal(document.Body.ToArray(), stored.Body.ToArray());
        Assert.True(stored.Version.Shows(document));
        Assert.Equal(Samples.Noon, stored.Version.Changed);
        Assert.Equal(stored.Version, await Documents.FindAsync(_path, Cancel));
    }

    [Fact]
    public async Task Only_the_first_of_two_who_saw_nothing_writes()
    {
        Assert.True(await Documents.TryWriteAsync(Text("first"), Samples.Noon, over: null, Cancel));
        Assert.False(await Documents.TryWriteAsync(Text("second"), Samples.Noon, over: null, Cancel));
    }

    [Fact]
    public async Task A_document_is_written_only_over_the_version_that_was_read()
    {
        await Documents.TryWriteAsync(Text("first"), Samples.Noon, over: null, Cancel);
        var first = (await StoredAsync()).Version;
        Assert.True(await Documents.TryWriteAsync(Text("second"), Samples.Noon.AddSeconds(1), first, Cancel));
        Assert.False(await Documents.TryWriteAsync(Text("third"), Samples.Noon.AddSeconds(2), first, Cancel));
        Assert.False(await Documents.TryTouchAsync(_path, first, Cancel));
        Assert.Equal(Text("second").Hash, (await StoredAsync()).Version.Hash);
    }

    [Fact]
    public async Task Documents_of_a_folder_are_listed_and_removed()
    {
        var folder = $"desk-{Guid.CreateVersion7(Samples.Noon):N}/";
        foreach (var name in (string[])["a.js", "1.0/b.js"])
            Assert.True(await Documents.TryWriteAsync(Text("x") with { Path = folder + name }, Samples.Noon, over: null, Cancel));

        var listed = await Documents.ListAsync(folder, Cancel);
        Assert.Equal(
            [new(folder + "1.0/b.js", Samples.Noon), new(folder + "a.js", Samples.Noon)], listed.OrderBy(document => document.Path));

        await Documents.RemoveAsync(folder + "a.js", Cancel);
        await Documents.RemoveAsync(folder + "a.js", Cancel);
        var left = await Documents.ListAsync(folder, Cancel);
        Assert.Equal([folder + "1.0/b.js"], left.Select(document => document.Path));
        Assert.Null(await Documents.FindAsync(folder + "a.js", Cancel));
    }

    [Fact]
    public async Task A_touch_moves_the_version_and_nothing_else()
    {
        await Documents.TryWriteAsync(Text("first"), Samples.Noon, over: null, Cancel);
        var before = await StoredAsync();
        Assert.True(await Documents.TryTouchAsync(_path, before.Version, Cancel));

        var after = await StoredAsync();
        Assert.NotEqual(before.Version.Version, after.Version.Version);
        Assert.Equal(before.Version, after.Version with { Version = before.Version.Version });
        Assert.Equal(before.Body.ToArray(), after.Body.ToArray());
    }

    [Fact]
    public async Task A_known_document_is_read_again_only_when_it_changed()
    {
        await Documents.TryWriteAsync(Text("first"), Samples.Noon, over: null, Cancel);
        var known = await StoredAsync();
        Assert.Same(known, await Documents.ReadIfChangedAsync(_path, known, Cancel));

        await Documents.TryWriteAsync(Text("second"), Samples.Noon.AddSeconds(1), known.Version, Cancel);
        Assert.Equal(Text("second").Hash, (await Documents.ReadIfChangedAsync(_path, known, Cancel))?.Version.Hash);
    }

    private Document Text(string text) =>
        new(_path, "text/html; charset=utf-8", CachePolicy.Page, System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<StoredDocument> StoredAsync() =>
        await Documents.ReadAsync(_path, Cancel) ?? throw new InvalidOperationException("The document is not there.");
}
