namespace ReviewFunctions.Core.Images;

/// <summary>
/// What came of an upload, a change or a removal: a <see cref="NewImage"/>, a <see cref="KnownImage"/>, a <see cref="SavedImage"/>, a
/// <see cref="LeavingImage"/>, on trial a <see cref="PassedImageTrial"/>, or why there is none: <see cref="RefusedImage"/>, <see cref="BusyDecoding"/>,
/// <see cref="NoSuchImage"/>, <see cref="StaleImage"/>, <see cref="UsedImage"/>, <see cref="UnusableImageRequest"/>.
/// </summary>
public abstract record ImageOutcome;
