using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Forms;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>A picture on its way to the site, with what is said of it.</summary>
/// <param name="file">The file.</param>
public sealed class PictureUpload(IBrowserFile file)
{
    /// <summary>How many can be chosen at once.</summary>
    public const int MostAtOnce = 40;

    /// <summary>The name of the file.</summary>
    public string Name => file.Name;

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Whether there is nothing to say of it.</summary>
    public bool IsDecorative { get; set; }

    /// <summary>What stands below it.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Who made it.</summary>
    public string Credit { get; set; } = "";

    /// <summary>What must not be cut off, from 0 to 1 across and down.</summary>
    public (double X, double Y)? FocalPoint { get; set; }

    /// <summary>Whether it is being sent.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Why it was not taken.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the site made of it; <see langword="null"/> before that.</summary>
    public JsonObject? Stored { get; private set; }

    /// <summary>Whether it can be sent.</summary>
    public bool IsDescribed => IsDecorative || !string.IsNullOrWhiteSpace(Alt);

    /// <summary>A small version of it to show, as a <c>data:</c> address.</summary>
    public async Task<string> PreviewAsync(CancellationToken cancel)
    {
        const int side = 480;
        var small = await file.RequestImageFileAsync("image/jpeg", side, side);
        using var bytes = new MemoryStream();
        await using (var stream = small.OpenReadStream(ImageDescription.MaxFile, cancel)) await stream.CopyToAsync(bytes, cancel);
        return $"data:image/jpeg;base64,{Convert.ToBase64String(bytes.ToArray())}";
    }

    /// <summary>Sends it.</summary>
    public async Task SendAsync(DeskApi api, CancellationToken cancel)
    {
        if (file.Size > ImageDescription.MaxFile)
        {
            Fault = "It is larger than 25 MiB.";
            return;
        }

        (IsSending, Fault) = (true, null);
        try
        {
            await using var stream = file.OpenReadStream(ImageDescription.MaxFile, cancel);
            using var content = new StreamContent(stream);
            var type = file.ContentType is { Length: > 0 } known ? known : "application/octet-stream";
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            var answer = await api.UploadAsync($"api/images?{Description()}", content, cancel);
            if (answer.IsGood) Stored = answer.Body as JsonObject;
            else Fault = answer.Reasons;
        }
        catch (IOException unreadable)
        {
            Fault = unreadable.Message;
        }
        finally
        {
            IsSending = false;
        }
    }

    private string Description()
    {
        List<string> query = [$"alt={Uri.EscapeDataString(IsDecorative ? "" : Alt.Trim())}"];
        if (IsDecorative) query.Add("decorative=true");
        if (Caption.Trim() is { Length: > 0 } caption) query.Add($"caption={Uri.EscapeDataString(caption)}");
        if (Credit.Trim() is { Length: > 0 } credit) query.Add($"credit={Uri.EscapeDataString(credit)}");
        if (FocalPoint is { } point) query.Add(FormattableString.Invariant($"focalPoint={point.X:0.###},{point.Y:0.###}"));
        return string.Join('&', query);
    }
}
