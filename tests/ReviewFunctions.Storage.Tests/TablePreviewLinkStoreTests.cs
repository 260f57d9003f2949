using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests;

public sealed class TablePreviewLinkStoreTests(Account account)
{
    private readonly ReviewId _review = ReviewId.New(Samples.Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IPreviewLinkStore Links => account.Get<IPreviewLinkStore>();

    [Fact]
    public async Task A_link_is_found_by_the_hash_of_its_secret_until_it_is_removed()
    {
        var (hash, link) = (PreviewSecret.New().Hash, NewLink());
        await Links.AddAsync(link, hash, Cancel);
        Assert.Equal(link, await Links.FindAsync(_review, hash, Cancel));
        Assert.Null(await Links.FindAsync(_review, PreviewSecret.New().Hash, Cancel));
        Assert.True(await Links.RemoveAsync(_review, link.Id, Cancel));
        Assert.False(await Links.RemoveAsync(_review, link.Id, Cancel));
        Assert.Null(await Links.FindAsync(_review, hash, Cancel));
    }

    [Fact]
    public async Task Links_are_listed_in_the_order_in_which_they_were_made()
    {
        List<PreviewLink> made = [.. Enumerable.Range(0, 5).Select(NewLink)];
        foreach (var link in Enumerable.Reverse(made)) await Links.AddAsync(link, PreviewSecret.New().Hash, Cancel);
        Assert.Equal(made, await Links.ListAsync(_review, Cancel));
    }

    [Fact]
    public async Task No_backup_has_a_link()
    {
        var hash = PreviewSecret.New().Hash;
        await Links.AddAsync(NewLink(), hash, Cancel);
        var rows = await account.Get<IKeptContent>().ReadRowsAsync("Content", Cancel).ToListAsync(Cancel);
        Assert.DoesNotContain(rows, row => row.Contains(hash.ToString(), StringComparison.Ordinal));
    }

    private PreviewLink NewLink(int second = 0) =>
        new(Guid.CreateVersion7(Samples.Noon.AddSeconds(second)), _review, "Mina", Samples.Noon, Samples.Noon.AddDays(1));
}
