using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>A site with one published review, and others if need be, on storage in memory that several processes share.</summary>
internal sealed class World
{
    public World(params IEnumerable<Review> others)
    {
        First = Samples.Review() with
        {
            FormerPaths = [FormerPath.Parse("/old/")],
            Content = Samples.Content() with { Tags = ["Drama"], LeadImage = new LeadImage(Picture.Id), Subject = Film },
        };
        OneThread.Run(async () =>
        {
            await NewProcess().GetRequiredService<CurrentSite>().GetAsync(CancellationToken.None);
            Storage.Images[Picture.Id] = new StoredImage(Picture, "first");
            await NewProcess().GetRequiredService<ImageUsage>().NoteAsync(First.Id, [Picture.Id], CancellationToken.None);
            foreach (var address in (Address[])[Address.Of(First.Slug), Address.Of(OtherSlug), Address.Of(First.FormerPaths[0])])
                await new MemoryAddressRegistry(Storage, Time).TryReserveAsync(address, First.Id, CancellationToken.None);
            await new MemoryReviewStore(Storage).TrySaveAsync(First, OutboxMessages.Of(First), CancellationToken.None);
            foreach (var other in others)
                await new MemoryReviewStore(Storage).TrySaveAsync(other, OutboxMessages.Of(other), CancellationToken.None);
        });
        ProcessAll();
    }

    private World(World original)
    {
        (Storage, Time) = (original.Storage.Copy(), new FakeTimeProvider(original.Time.GetUtcNow()));
        (First, Picture) = (original.First, original.Picture);
    }

    /// <summary>What the review is about, and others that are to be about the same.</summary>
    public static Subject Film { get; } = Samples.Content().Subject with { Year = 2020 };

    public MemoryStorage Storage { get; } = new();

    public FakeTimeProvider Time { get; } = new(Samples.Noon);

    /// <summary>The image that the review shows.</summary>
    public Image Picture { get; } = Samples.Image("Alt 1");

    public Review First { get; }

    public Slug OtherSlug { get; } = Slug.Parse("another-slug");

    /// <summary>One with the same in it.</summary>
    public World Copy() => new(this);

    public ServiceProvider NewProcess() => MemoryServices.Process(Storage, Time);

    /// <summary>Has the site tell a hub from now on, and the hub forget what it was told of that change.</summary>
    public void TellHub(Uri hub)
    {
        ChangeSite(stored => stored with { Hubs = [hub] });
        ProcessAll();
        Storage.Hubs.Forget();
    }

    /// <summary>An editor of the site itself.</summary>
    public void ChangeTitle(string title) => ChangeSite(stored => stored with { Title = title });

    /// <summary>An editor who saves an edit on top of whatever is stored, and publishes it in the same request.</summary>
    public Task EditAsync(Edit edit) => EditAsync(edit, First.Id);

    /// <summary>The same of another review.</summary>
    public async Task EditAsync(Edit edit, ReviewId review)
    {
        var process = NewProcess();
        if (edit == Edit.Erase)
        {
            await process.GetRequiredService<Erasing>().EraseAsync(review, CancellationToken.None);
            return;
        }
        if (edit == Edit.ChangeImage)
        {
            await ChangeImageAsync(process, isPublished: true);
            return;
        }
        var reviews = process.GetRequiredService<IReviewStore>();
        while (await reviews.FindAsync(review, CancellationToken.None) is { } current)
        {
            var next = Apply(edit, current);
            var row = OutboxMessages.Of(next, current, Time.GetUtcNow());
            if (!await reviews.TrySaveAsync(next, row, CancellationToken.None)) continue;
            await process.GetRequiredService<OutboxProcessor>().ProcessNowAsync(row, CancellationToken.None);
            return;
        }
    }

    /// <summary>An editor's request that is killed between commit and publication.</summary>
    public void SaveAndDie(Edit edit)
    {
        if (edit == Edit.Erase)
        {
            var stored = Storage.Reviews[First.Id];
            var tombstone = Tombstone.Of(stored, Time.GetUtcNow());
            OneThread.Run(async () => Assert.True(await new MemoryReviewStore(Storage).TryEraseAsync(stored, tombstone,
                OutboxMessages.OfErasure(stored, Time.GetUtcNow()), CancellationToken.None)));
            return;
        }
        if (edit == Edit.ChangeImage)
        {
            OneThread.Run(() => ChangeImageAsync(NewProcess(), isPublished: false));
            return;
        }
        var before = Storage.Reviews[First.Id];
        var next = Apply(edit, before);
        var message = OutboxMessages.Of(next, before, Time.GetUtcNow());
        OneThread.Run(async () => Assert.True(await new MemoryReviewStore(Storage).TrySaveAsync(next, message, CancellationToken.None)));
    }

    /// <summary>A run of the timer.</summary>
    public async Task ProcessOutboxAsync()
    {
        var process = NewProcess();
        await process.GetRequiredService<Schedule>().PublishDueAsync(CancellationToken.None);
        await process.GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None);
    }

    /// <summary>Runs of the timer until nothing is left to do.</summary>
    public void ProcessAll()
    {
        Storage.Turn = () => Task.CompletedTask;
        for (var runs = 0; Storage.Outbox.Count > 0; runs++)
        {
            Assert.True(runs < 10, $"The outbox does not become empty: {Storage.Outbox.Values.First().LastError}");
            Time.Advance(TimeSpan.FromHours(2));
            OneThread.Run(ProcessOutboxAsync);
        }
    }

    /// <summary>An editor who says something else of the image, and has what shows it published unless the request dies.</summary>
    private async Task ChangeImageAsync(ServiceProvider process, bool isPublished)
    {
        var images = process.GetRequiredService<IImageStore>();
        while (await images.FindAsync(Picture.Id, CancellationToken.None) is { } stored)
        {
            var revision = stored.Image.Revision + 1;
            var next = stored.Image with { Revision = revision, Description = stored.Image.Description with { Alt = $"Alt {revision}" } };
            var change = new ImageChanged { Id = Guid.CreateVersion7(Time.GetUtcNow()), NotBefore = Time.GetUtcNow(), Image = Picture.Id };
            if (!await images.TryReplaceAsync(next, stored.Version, change, CancellationToken.None)) continue;
            if (isPublished) await process.GetRequiredService<OutboxProcessor>().ProcessNowAsync(change, CancellationToken.None);
            return;
        }
    }

    private void ChangeSite(Func<SiteSettings, SiteSettings> change) => OneThread.Run(async () => Assert.Null((
        await NewProcess().GetRequiredService<SiteEditing>()
            .RewriteAsync(null, isDryRun: false, stored => change(stored), Samples.Editor, CancellationToken.None)).Refusal));

    private Review Apply(Edit edit, Review current) => edit switch
    {
        Edit.Withdraw => current.Next(ReviewStatus.Withdrawn),
        Edit.Publish => current.Next(ReviewStatus.Published),
        Edit.Schedule => current.Next(ReviewStatus.Scheduled) with { Due = Time.GetUtcNow() },
        Edit.Delete => current.Next(ReviewStatus.Deleted) with { FormerStatus = current.Status },
        Edit.Readdress when current.Id == First.Id =>
            current.Next() with { Slug = current.Slug == First.Slug ? OtherSlug : First.Slug, FormerSlugs = [current.Slug] },
        _ => current.Next(),
    };
}
