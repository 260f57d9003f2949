namespace ReviewFunctions.Core.Publishing;

/// <summary>A duty of the site as a whole, which no single review has left.</summary>
public abstract record SiteDuty : OutboxRow;
