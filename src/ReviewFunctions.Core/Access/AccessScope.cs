namespace ReviewFunctions.Core.Access;

/// <summary>What a token may be used for. Reading needs none of them, only a token.</summary>
public enum AccessScope
{
    /// <summary>To make reviews.</summary>
    Create,

    /// <summary>To change reviews.</summary>
    Update,

    /// <summary>To make reviews public, now or at a time, and to take them back.</summary>
    Publish,

    /// <summary>To put reviews away and to bring them back.</summary>
    Delete,

    /// <summary>To upload and change images.</summary>
    Media,

    /// <summary>To decide on comments.</summary>
    Moderate,

    /// <summary>To change the site's settings and its bylines.</summary>
    Site,
}
