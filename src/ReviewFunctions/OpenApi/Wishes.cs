namespace ReviewFunctions.OpenApi;

/// <summary>What a client can say of how a request is to be done, beside what every request of its kind can say.</summary>
[Flags]
internal enum Wishes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Which revision it is meant for: the header <c>If-Match</c>, without which nothing is done.</summary>
    IfMatch = 1,

    /// <summary>Only to be checked: <c>?validate=true</c>.</summary>
    Trial = 2,

    /// <summary>Not to wait for publication: <c>Prefer: respond-async</c>.</summary>
    RespondAsync = 4,

    /// <summary>All that can be said of a change to a stored review.</summary>
    Change = IfMatch | Trial | RespondAsync,
}
