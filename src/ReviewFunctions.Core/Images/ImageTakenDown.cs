namespace ReviewFunctions.Core.Images;

/// <summary>The duty to remove every file of an image that was taken down, and to render what showed it.</summary>
public sealed record ImageTakenDown : ImageDuty;
