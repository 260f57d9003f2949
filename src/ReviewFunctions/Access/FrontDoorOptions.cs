namespace ReviewFunctions.Access;

/// <summary>The Azure Front Door before the app. Settings under <c>FrontDoor</c>.</summary>
public sealed record FrontDoorOptions
{
    /// <summary>Its id, which it writes into the requests that it passes on. Without one, nobody is believed to be a Front Door.</summary>
    public string? Id { get; init; }
}
