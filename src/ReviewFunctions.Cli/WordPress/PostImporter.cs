using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Posting;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>Makes a review of one post after another.</summary>
/// <param name="surroundings">What the command meets.</param>
/// <param name="site">The site that the reviews go to.</param>
/// <param name="export">What the posts name.</param>
/// <param name="defaults">What they do not say.</param>
public sealed class PostImporter(Surroundings surroundings, SiteClient site, WxrSite export, PostDefaults defaults) : IDisposable
{
    /// <summary>What stands for a picture that is not fetched, in a dry run.</summary>
    private static readonly ImageId Unfetched = ImageId.Parse(new string('0', ImageId.Length));

    private readonly ReviewPoster _poster = new(site);
    private readonly RemotePictures _pictures = new(surroundings, new PictureUploader(site));

    /// <summary>How many pictures the last post shows.</summary>
    public int PicturesOfLast { get; private set; }

    /// <summary>Makes a review of a post, unless the site has it.</summary>
    /// <param name="item">The post.</param>
    /// <param name="isDryRun">Whether nothing is sent that changes anything.</param>
    /// <param name="note">Is told of what is not as it was, and whether that keeps the review from coming to be.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>What became of it, in a word.</returns>
    public async Task<string> ImportAsync(WxrItem item, bool isDryRun, Action<string, bool> note, CancellationToken cancel)
    {
        PicturesOfLast = 0;
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

    private async Task<string> ReviewOfAsync(WxrItem item, bool isDryRun, Action<string, bool> note, CancellationToken cancel)
    {
        List<string> notes = [];
        var draft = WordPressReview.Of(item, defaults, notes.Add).Draft;
        var text = PostText.Read(item.Content, FigureOf, notes.Add);
        var lead = item.Meta.TryGetValue("_thumbnail_id", out var id) && export.Attachments.TryGetValue(id, out var found) ? found : null;
        PicturesOfLast = text.Pictures.Count + (lead is null ? 0 : 1);
        if (await _poster.FindAsync(null, (string?)draft["feedId"], cancel) is not null) return "there";

        var shown = new Dictionary<ShownPicture, string?>();
        foreach (var picture in text.Pictures.Distinct())
            shown[picture] = await AddressOfAsync(picture, draft, isDryRun, notes.Add, cancel);
        draft["body"] = text.Write(picture => shown.GetValueOrDefault(picture));
        if (lead is not null && await LeadAsync(lead, draft, isDryRun, notes.Add, cancel) is { } image)
            draft["leadImage"] = image.ToString();
        foreach (var one in notes) note(one, false);

        var read = ReviewDraft.Read(JsonFormat.Bytes(draft));
        foreach (var fault in read.Refusal?.Errors ?? []) note($"{fault.Pointer}: {fault.Detail}", true);
        if (read.Refusal is not null) return "refused";
        foreach (var warning in read.Warnings) note($"{warning.Pointer}: {warning.Detail}", false);
        if (isDryRun) return "new";
        await _poster.CreateAsync(draft, status: null, due: null, cancel, lost => note(lost, false));
        return "created";
    }

    private async Task<string?> AddressOfAsync(
        ShownPicture picture, JsonObject draft, bool isDryRun, Action<string> note, CancellationToken cancel) =>
        await BringAsync(picture, AttachmentOf(picture.Address), draft, isDryRun, note, cancel) is { } id ? $"image:{id}" : null;

    private Task<ImageId?> LeadAsync(WxrItem lead, JsonObject draft, bool isDryRun, Action<string> note, CancellationToken cancel) =>
        BringAsync(new ShownPicture(lead.AttachmentUrl, "", null), lead, draft, isDryRun, note, cancel);

    private async Task<ImageId?> BringAsync(
        ShownPicture picture, WxrItem? attachment, JsonObject draft, bool isDryRun, Action<string> note, CancellationToken cancel)
    {
        var alt = AltOf(picture, attachment);
        if (alt is null)
        {
            note($"Nothing says what the picture {picture.Address} shows, so the review comes as a draft: write its alternative text.");
            foreach (var name in (string[])["published", "updated"]) draft.Remove(name);
            draft["status"] = "draft";
            alt = "?";
        }

        if (isDryRun) return Unfetched;
        return await _pictures.BringAsync(picture with { Alt = alt }, attachment?.AttachmentUrl, note, cancel);
    }

    /// <summary>What the picture shows: as the post says, as the library says, its caption, its title.</summary>
    private static string? AltOf(ShownPicture picture, WxrItem? attachment)
    {
        string?[] texts =
        [
            picture.Alt, attachment?.Meta.TryGetValue("_wp_attachment_image_alt", out var alt) is true ? alt : null, picture.Caption,
            attachment?.Excerpt, attachment?.Title,
        ];
        var text = texts.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one))?.ReplaceLineEndings(" ").Trim();
        return text is null || PlainText.Fault(text, ImageDescription.MaxAlt) is not null ? null : text;
    }

    private WxrItem? AttachmentOf(string address) =>
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
