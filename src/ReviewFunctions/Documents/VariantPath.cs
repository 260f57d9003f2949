using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Documents;

/// <summary>Tells the paths of images from those of documents.</summary>
internal static class VariantPath
{
    /// <summary>Reads the path of a variant, <c>images/{id}/{name}</c>.</summary>
    /// <returns><see langword="false"/> for any other path.</returns>
    public static bool TryRead(string path, out ImageId image, out string name)
    {
        (image, name) = (default, "");
        if (!path.StartsWith(SiteAddresses.ImagesFolder, StringComparison.Ordinal)) return false;
        if (path[SiteAddresses.ImagesFolder.Length..].Split('/') is not [var id, var variant] || !ImageVariant.IsName(variant))
            return false;
        name = variant;
        return ImageId.TryParse(id, out image);
    }
}
