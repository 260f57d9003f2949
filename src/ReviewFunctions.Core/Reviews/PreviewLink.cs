using System.Text.Json;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Reviews;

/// <summary>A link that shows one review, as it is, to whoever has it.</summary>
/// <param name="Id">Names it in the editors' API.</param>
/// <param name="Review">The review that it shows.</param>
/// <param name="Editor">Who made it.</param>
/// <param name="Created">When it was made, in whole seconds UTC.</param>
/// <param name="Expires">From when on it shows nothing, in whole seconds UTC.</param>
public sealed record PreviewLink(Guid Id, ReviewId Review, string Editor, DateTimeOffset Created, DateTimeOffset Expires)
{
    /// <summary>Whether it shows the working copy of the review while there is one.</summary>
    public bool ShowsWorkingCopy { get; init; }

    /// <summary>How many days a link lasts unless its editor says otherwise.</summary>
    public const int DefaultDays = 7;

    /// <summary>The most days that a link lasts.</summary>
    public const int MaxDays = 30;

    /// <summary>The most links that a review has at a time.</summary>
    public const int MaxLinks = 20;

    /// <summary>As the editors' API answers with it: JSON in UTF-8.</summary>
    /// <param name="address">The address with the secret, for the one answer that shows it.</param>
    public byte[] ToJson(Uri? address = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", Id.ToString("N"));
            json.WriteString("editor", Editor);
            json.WriteString("created", InstantJson.Write(Created));
            json.WriteString("expires", InstantJson.Write(Expires));
            json.WriteBoolean("workingCopy", ShowsWorkingCopy);
            if (address is not null) json.WriteString("address", address.AbsoluteUri);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}

/// <summary>What an editor asks for who wants a link.</summary>
/// <param name="Days">How many days it is to last.</param>
/// <param name="ShowsWorkingCopy">Whether it is to show the working copy of the review while there is one.</param>
public sealed record PreviewLinkRequest(int Days, bool ShowsWorkingCopy)
{
    /// <summary>Reads a request for a link: nothing at all, or a JSON object with or without <c>days</c> and <c>workingCopy</c>.</summary>
    public static Outcome<PreviewLinkRequest> Read(ReadOnlyMemory<byte> utf8) =>
        utf8.IsEmpty
            ? new PreviewLinkRequest(PreviewLink.DefaultDays, ShowsWorkingCopy: false)
            : JsonRequest.Read(utf8, RefusalKind.InvalidReview, Read);

    private static PreviewLinkRequest Read(JsonFields fields)
    {
        var days = fields.Optional("days")?.WholeNumber(1, PreviewLink.MaxDays);
        var showsWorkingCopy = fields.Optional("workingCopy")?.Truth() ?? false;
        fields.RefuseOthers();
        return new PreviewLinkRequest(days ?? PreviewLink.DefaultDays, showsWorkingCopy);
    }
}

/// <summary>A link that was just made, with the secret that its address ends in.</summary>
/// <param name="Link">The link.</param>
/// <param name="Secret">The secret, which is kept nowhere.</param>
public sealed record NewPreviewLink(PreviewLink Link, PreviewSecret Secret);

/// <summary>The store of links, each in the partition of its review. The truth on who may look at a review without a token.</summary>
public interface IPreviewLinkStore
{
    /// <summary>Adds a link under the hash of its secret.</summary>
    Task AddAsync(PreviewLink link, TokenHash hash, CancellationToken cancel);

    /// <summary>The link of a review under that hash, or <see langword="null"/>.</summary>
    Task<PreviewLink?> FindAsync(ReviewId review, TokenHash hash, CancellationToken cancel);

    /// <summary>The links of a review, in the order in which they were made.</summary>
    Task<IReadOnlyList<PreviewLink>> ListAsync(ReviewId review, CancellationToken cancel);

    /// <summary>Removes a link.</summary>
    /// <returns><see langword="false"/> if the review has none with that id.</returns>
    Task<bool> RemoveAsync(ReviewId review, Guid id, CancellationToken cancel);
}
