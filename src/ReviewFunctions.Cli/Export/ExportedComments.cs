using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;

namespace ReviewFunctions.Cli.Export;

/// <summary>The comments in an export: a file with a JSON object in each line, so that it can be of any length.</summary>
public static class ExportedComments
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "comments.jsonl";

    /// <summary>What is kept of a comment, besides the <c>feedId</c> of its review. Where it came from stays on its site.</summary>
    private static readonly string[] Kept = ["id", "inReplyTo", "created", "status", "name", "email", "url", "body"];

    /// <summary>Writes the comments on the reviews that are exported.</summary>
    /// <param name="site">The site.</param>
    /// <param name="folder">The folder of the export.</param>
    /// <param name="feedIds">The ids of reviews with those that they have in feeds.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>How many there are; <see langword="null"/> if the token does not give them out.</returns>
    public static async Task<int?> WriteAsync(
        SiteClient site, string folder, IReadOnlyDictionary<string, string> feedIds, CancellationToken cancel)
    {
        if ((await site.GetAsync("/api/comments?limit=1", cancel)).Problem == "missing-scope") return null;
        var (file, count) = (Path.Combine(folder, FileName), 0);
        await using (var lines = new StreamWriter($"{file}.unfinished"))
        {
            await foreach (var comment in site.ListAsync("/api/comments", cancel))
            {
                if (!feedIds.TryGetValue((string?)comment["review"] ?? "", out var feedId)) continue;
                var line = new JsonObject { ["review"] = feedId };
                foreach (var name in Kept)
                    if (comment[name] is { } value) line[name] = value.DeepClone();
                await lines.WriteAsync($"{line.ToJsonString()}\n".AsMemory(), cancel);
                count++;
            }
        }

        File.Move($"{file}.unfinished", file, overwrite: true);
        return count;
    }

    /// <summary>Reads the comments in a folder, by the ids that their reviews have in feeds; none where there is no such file.</summary>
    /// <exception cref="CommandException">A line is no comment.</exception>
    public static async Task<ILookup<string, MovedComment>> ReadAsync(string folder, CancellationToken cancel)
    {
        var file = Path.Combine(folder, FileName);
        List<(string Review, MovedComment Comment)> comments = [];
        if (!File.Exists(file)) return comments.ToLookup(one => one.Review, one => one.Comment);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancel))
        {
            number++;
            var read = LocalPictures.TryParse(line) is { } json ? Of(json) : null;
            comments.Add(read ?? throw new CommandException($"{file}:{number}: This is no comment of an export."));
        }

        return comments.ToLookup(one => one.Review, one => one.Comment, StringComparer.Ordinal);
    }

    private static (string Review, MovedComment Comment)? Of(JsonObject json)
    {
        if (json.TextOf("review") is not { } review || json.TextOf("id") is not { } id
            || !DateTimeOffset.TryParse(
                json.TextOf("created"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created))
        {
            return null;
        }

        var fields = new JsonObject { ["importId"] = id };
        foreach (var name in (string[])["status", "name", "email", "url", "body"])
            if (json[name] is { } value) fields[name] = value.DeepClone();
        return (review, new MovedComment(id, json.TextOf("inReplyTo"), created, fields));
    }
}
