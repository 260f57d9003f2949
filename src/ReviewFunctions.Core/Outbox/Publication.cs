namespace ReviewFunctions.Core.Outbox;

/// <summary>How far a change has come on its way to readers.</summary>
public enum Publication
{
    /// <summary>Everything derived shows it.</summary>
    Done,

    /// <summary>It is stored and will be published by the timer.</summary>
    Pending,
}
