namespace ReviewFunctions.Core.Channels;

/// <summary>What the reviews of a channel have in common.</summary>
public enum ChannelKind
{
    /// <summary>Nothing: it has every review.</summary>
    All,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>Whom they appear under.</summary>
    Author,

    /// <summary>What kind of thing they are about.</summary>
    Kind,

    /// <summary>The column that they appeared in.</summary>
    Column,

    /// <summary>Where the work is to be had.</summary>
    Provider,
}
