using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Importing;

/// <summary>Makes a review of one post after another.</summary>
/// <param name="surroundings">What the command meets.</param>
/// <param name="site">The site that the reviews go to.</param>
/// <param name="export">What the posts name.</param>
/// <param name="defaults">What they do not say.</param>
public sealed class PostImporter(Surroundings surroundings, SiteClient site, PostSource export, PostDefaults defaults) : IDisposable
{
    /// <summary>What stands for a picture that is not fetched, in a dry run.</summary>
    private static readonly ImageId Unfetched = ImageId.Parse(new string('0', ImageId.Length));

    private readonly ReviewPoster _poster = new(site);
    private readonly RemotePictures _pictures = new(surroundings, new PictureUploader(site));

    private readonly CommentPoster _comments = new(site);

    /// <summary>The request for the last post.</summary>
    public JsonObject DraftOfLast { get; private set; } = [];

    /// <summary>How many pictures the last post shows.</summary>
    public int PicturesOfLast { get; private set; }

    /// <summary>How many comments on the last post can be brought.</summary>
    public int CommentsOfLast { get; private set; }

    /// <summary>How many comments are new on the site, on all posts.</summary>
    public int AddedComments { get; private set; }

    /// <summary>Makes a review of a post, unless the site has it.</summary>
    /// <param name="item">The post.</param>
    /// <param name="isDryRun">Whether nothing is sent that changes anything.</param>
    /// <param name="note">Is told of what is not as it was, and whether that keeps the review from coming to be.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>What became of it, in a word.</returns>
    public async Task<string> ImportAsync(Post item, bool isDryRun, Action<string, bool> note, CancellationToken cancel)
    {
        (PicturesOfLast, CommentsOfLast, DraftOfLast) = (0, 0, []);
        try
        {
            return await ReviewOfAsync(item, isDryRun, note, cancel);
        }
        catch (CommandException refused) when (refused.Code == ExitCode.Refused)
        {
            note(refused.Message, true);
        }
        catch (RegexMatchTimeoutException)
        {
            note("Its text takes too long to read: it has too many square brackets.", true);
        }

        return "refused";
    }

    /// <inheritdoc/>
    public void Dispose() => _pictures.Dispose();

    private async Task<string> ReviewOfAsync(Post item, bool isDryRun, Action<string, bool> note, CancellationToken cancel)
    {
        List<string> notes = [];
        var draft = DraftOfLast = PostReview.Of(item, defaults, notes.Add).Draft;
        var text = PostText.Read(item.Content, FigureOf, notes.Add, item.HasShortcodes);
        var comments = PostComments.Of(item, note);
        var lead = item.Meta.TryGetValue("_thumbnail_id", out var id) && export.Attachments.TryGetValue(id, out var found)
            ? found
            : LeadOf(item);
        (PicturesOfLast, CommentsOfLast) = (text.Pictures.Count + (lead is null ? 0 : 1), comments.Count);
        var there = await _poster.FindAsync(null, (string?)draft["feedId"], cancel);
        defaults.Quiet.Settle(draft, there);
        if (there is not null)
        {
            if (!isDryRun) await AddCommentsAsync((string?)there["id"] ?? "", comments, note, cancel);
            return "there";
        }

        await AddPicturesAsync(draft, text, lead, isDryRun, notes.Add, cancel);
        await NameOriginalAsync(draft, isDryRun, notes.Add, cancel);
        foreach (var one in notes.Concat(item.LeftBehind)) note(one, false);
        var read = ReviewDraft.Read(JsonFormat.Bytes(draft));
        foreach (var fault in read.Refusal?.Errors ?? []) note($"{fault.Pointer}: {fault.Detail}", true);
        if (read.Refusal is not null) return "refused";
        foreach (var warning in read.Warnings) note($"{warning.Pointer}: {warning.Detail}", false);
        if (isDryRun) return "new";
        var created = await _poster.CreateAsync(draft, status: null, due: null, cancel, lost => note(lost, false));
        await AddCommentsAsync(created.Id, comments, note, cancel);
        return "created";
    }

    private static Post? LeadOf(Post item) => item.LeadImageUrl.Length == 0 ? null : new Post
    {
        AttachmentUrl = item.LeadImageUrl,
        Title = item.LeadImageAlt,
    };

    private async Task AddCommentsAsync(
        string review, IReadOnlyList<MovedComment> comments, Action<string, bool> note, CancellationToken cancel) =>
        AddedComments += await _comments.PostAsync(review, comments, note, cancel);

    /// <summary>Brings the pictures side by side, and writes the body and the lead image with their ids.</summary>
    private async Task AddPicturesAsync(
        JsonObject draft, PostText text, Post? lead, bool isDryRun, Action<string> note, CancellationToken cancel)
    {
        List<(ShownPicture Picture, Post? Attachment)> shown =
            [.. text.Pictures.Distinct().Select(picture => (picture, AttachmentOf(picture.Address)))];
        if (lead is not null) shown.Add((new ShownPicture(lead.AttachmentUrl, "", null), lead));
        var described = shown.ConvertAll(one => one.Picture with { Alt = AltOf(one.Picture, one.Attachment) ?? "" });
        foreach (var nameless in described.Where(picture => picture.Alt.Length == 0)) HoldBack(draft, nameless, note);
        var brought = isDryRun
            ? [.. shown.Select(_ => new BroughtPicture(Unfetched, null))]
            : await Task.WhenAll(shown.Zip(described, (one, picture) => BringAsync(picture, one.Attachment, cancel)));
        foreach (var reason in brought.Select(picture => picture.Why).OfType<string>().Distinct(StringComparer.Ordinal)) note(reason);
        var ids = new Dictionary<ShownPicture, ImageId?>();
        foreach (var (one, picture) in shown.Zip(brought)) ids[one.Picture] = picture.Id;
        draft["body"] = text.Write(picture => ids.GetValueOrDefault(picture) is { } known ? $"image:{known}" : null);
        Open(draft, lead is null ? null : brought[^1].Id);
    }

    /// <summary>Opens the review with a picture, of which a site of ours may have said more.</summary>
    private static void Open(JsonObject draft, ImageId? lead)
    {
        var says = draft["leadImage"] as JsonObject;
        draft.Remove("leadImage");
        if (lead is not { } image) return;
        if (says is null) draft["leadImage"] = image.ToString();
        else draft["leadImage"] = new JsonObject(says.Select(said => KeyValuePair.Create(said.Key, said.Value?.DeepClone())))
        {
            ["id"] = image.ToString(),
        };
    }

    /// <summary>
    /// Names the original of a translation by the id that it has on this site. A site of ours named it by its id in feeds.
    /// </summary>
    private async Task NameOriginalAsync(JsonObject draft, bool isDryRun, Action<string> note, CancellationToken cancel)
    {
        if ((string?)draft["translationOf"] is not { } feedId) return;
        draft.Remove("translationOf");
        if (await _poster.FindAsync(null, feedId, cancel) is { } original) draft["translationOf"] = original["id"]?.DeepClone();
        else if (!isDryRun) note($"The review that it translates is not on the site: {feedId}");
    }

    private Task<BroughtPicture> BringAsync(ShownPicture picture, Post? attachment, CancellationToken cancel) => _pictures.BringAsync(
        picture.Alt.Length > 0 ? picture : picture with { Alt = "?" },
        attachment?.AttachmentUrl ?? RemotePictures.Original(picture.Address),
        cancel);

    private static void HoldBack(JsonObject draft, ShownPicture picture, Action<string> note)
    {
        note($"Nothing says what the picture {picture.Address} shows, so the review comes as a draft: write its alternative text.");
        foreach (var name in (string[])["published", "updated"]) draft.Remove(name);
        draft["status"] = "draft";
    }

    /// <summary>What the picture shows: as the post says, as the library says, its caption, its title.</summary>
    private static string? AltOf(ShownPicture picture, Post? attachment)
    {
        string?[] texts =
        [
            picture.Alt, attachment?.Meta.TryGetValue("_wp_attachment_image_alt", out var alt) is true ? alt : null, picture.Caption,
            attachment?.Excerpt, attachment?.Title,
        ];
        var text = texts.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one))?.ReplaceLineEndings(" ").Trim();
        return text is null || PlainText.Fault(text, ImageDescription.MaxAlt) is not null ? null : text;
    }

    private Post? AttachmentOf(string address) =>
        export.ByUrl.TryGetValue(address, out var exact) ? exact
        : export.ByUrl.TryGetValue(RemotePictures.Original(address), out var original) ? original
        : null;

    private string? FigureOf(string id)
    {
        if (!export.Attachments.TryGetValue(id, out var attachment) || attachment.AttachmentUrl.Length == 0) return null;
        var (source, caption) = (System.Net.WebUtility.HtmlEncode(attachment.AttachmentUrl), attachment.Excerpt.Trim());
        return $"<figure><img src=\"{source}\">{(caption.Length > 0 ? $"<figcaption>{caption}</figcaption>" : "")}</figure>";
    }
}
