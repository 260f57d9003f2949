using System.ComponentModel;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Feeds;

/// <summary>What to import, and how.</summary>
public sealed class ImportFeedOptions : ImportOptions
{
    /// <summary>The feed.</summary>
    [CommandArgument(0, "<FEED>")]
    [Description("The address of a feed, or a file: RSS, Atom or JSON Feed. Its archives and further pages are read too.")]
    public string Feed { get; init; } = "";
}

/// <summary>Makes reviews of the entries of a feed and of its archives. Again it adds only what is new.</summary>
public sealed class ImportFeedCommand(Surroundings surroundings)
{
    /// <summary>The longest document, in bytes.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The most documents of one feed that are read.</summary>
    public const int MaxDocuments = 1_000;

    /// <summary>Reads the whole feed, then imports its entries, oldest first.</summary>
    public async Task<int> RunAsync(ImportFeedOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        List<(string Item, string Note, bool IsFault)> notes = [];
        var documents = await ReadAllAsync(
            options.Within(surroundings), options.Feed, (item, note, isFault) => notes.Add((item, note, isFault)), output, cancel);
        var source = new PostSource { Language = documents[0].Language };
        // The newest document has an entry as it is now; archives may have it as it was.
        var posts = documents.SelectMany(document => document.Posts)
            .DistinctBy(post => post.Guid.Length > 0 ? post.Guid : post.Link, StringComparer.Ordinal).ToList();
        foreach (var name in posts.Select(post => post.Creator).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            source.Authors[name] = name;
        await using var run = await ImportRun.BeginAsync(surroundings, options, source, posts.Count, cancel);
        foreach (var (item, note, isFault) in notes) run.Report.Note(item, note, isFault);
        foreach (var post in posts.OrderBy(post => post.DateGmt, StringComparer.Ordinal))
            await run.AddAsync(post, post.Link.Length > 0 ? post.Link : post.Guid, cancel);
        return await run.EndAsync();
    }

    private static async Task<IReadOnlyList<FeedDocument>> ReadAllAsync(
        Surroundings within, string feed, Action<string, string, bool> note, Output output, CancellationToken cancel)
    {
        using var files = new RemoteFiles(within);
        var (documents, seen) = (new List<FeedDocument>(), new HashSet<string>(StringComparer.Ordinal));
        var next = await ReadFirstAsync(feed, files, documents, seen, cancel);
        while (next is not null && seen.Add(next.AbsoluteUri))
        {
            if (documents.Count == MaxDocuments)
            {
                note($"{next}", $"It is not read: {MaxDocuments} documents were.", true);
                break;
            }

            var fetched = await files.FetchAsync(next.AbsoluteUri, MaxBytes, cancel);
            if (fetched.File is not { } file)
            {
                note($"{next}", $"Older entries could not be fetched: {fetched.Why}. Another run adds them.", true);
                break;
            }

            documents.Add(FeedDocument.Read(file, next));
            output.Progress($"{documents[^1].Posts.Count} entries: {next}");
            next = documents[^1].Older;
        }

        return documents;
    }

    private static async Task<Uri?> ReadFirstAsync(
        string feed, RemoteFiles files, List<FeedDocument> documents, HashSet<string> seen, CancellationToken cancel)
    {
        byte[]? bytes;
        if (File.Exists(feed))
        {
            if (new FileInfo(feed).Length > MaxBytes) throw new CommandException($"{feed} is longer than {MaxBytes / 1024 / 1024} MiB.");
            bytes = await File.ReadAllBytesAsync(feed, cancel);
        }
        else
        {
            if (!Uri.TryCreate(feed, UriKind.Absolute, out var given) || given.Scheme is not ("https" or "http"))
                throw new CommandException(ExitCode.Usage, $"{feed} is no file, and no address such as https://old.example/feed/.");
            var fetched = await files.FetchAsync(given.AbsoluteUri, MaxBytes, cancel);
            bytes = fetched.File ?? throw new CommandException(ExitCode.Unreachable, $"{feed} could not be fetched: {fetched.Why}.");
        }

        var address = File.Exists(feed) ? new Uri(Path.GetFullPath(feed)) : new Uri(feed);
        seen.Add(address.AbsoluteUri);
        documents.Add(FeedDocument.Read(bytes, address));
        return documents[0].Older is { IsFile: false } older ? older : null;
    }
}
