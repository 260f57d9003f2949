namespace ReviewFunctions.Core.Reviews;

/// <summary>What an editor can ask of a stored review.</summary>
public enum LifeStep
{
    /// <summary>Write it anew, in whole or in part.</summary>
    Edit,

    /// <summary>Make it public, now or at a time to come.</summary>
    Publish,

    /// <summary>Take it back from readers, or from the schedule.</summary>
    Withdraw,

    /// <summary>Put it away.</summary>
    Delete,

    /// <summary>Bring it back to what it was before it was deleted.</summary>
    Undelete,
}
