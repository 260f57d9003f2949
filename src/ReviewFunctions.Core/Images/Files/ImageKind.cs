using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>The formats that images are taken in.</summary>
public enum ImageKind
{
    /// <summary><see href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG</see>.</summary>
    [JsonStringEnumMemberName("jpeg")]
    Jpeg,

    /// <summary><see href="https://www.w3.org/TR/png-3/">PNG</see>.</summary>
    [JsonStringEnumMemberName("png")]
    Png,

    /// <summary><see href="https://www.rfc-editor.org/rfc/rfc9649">WebP</see>.</summary>
    [JsonStringEnumMemberName("webP")]
    WebP,

    /// <summary><see href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF</see>, of which the first frame is shown.</summary>
    [JsonStringEnumMemberName("gif")]
    Gif,
}
